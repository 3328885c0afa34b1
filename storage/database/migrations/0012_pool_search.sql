-- Searching and arranging the pool: the tags in use, saved scenes, counts by token, indexes for sorting.

CREATE TABLE tag (
    name TEXT PRIMARY KEY
) WITHOUT ROWID;
INSERT INTO tag SELECT DISTINCT value FROM expert, json_each(expert.tags);

CREATE TABLE pool_scene (
    id         INTEGER PRIMARY KEY,
    owner      TEXT NOT NULL,              -- account
    name       TEXT NOT NULL,
    shared     INTEGER NOT NULL,
    wanted     TEXT NOT NULL,              -- JSON: core.pool.scenes.filter_json
    changed_at TEXT NOT NULL
);
CREATE UNIQUE INDEX pool_scene_name ON pool_scene (owner, name);

CREATE VIRTUAL TABLE expert_terms USING fts5vocab(expert_index, row);

CREATE INDEX expert_by_title ON expert (title);
CREATE INDEX expert_by_region ON expert (region);
CREATE INDEX expert_by_status ON expert (status);
CREATE INDEX expert_own_employer ON expert (employer) WHERE employer <> '';
CREATE INDEX employer_by_name ON employer (name);
