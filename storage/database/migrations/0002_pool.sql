-- The expert pool: classification, employers, experts and what belongs to them, search.

CREATE TABLE specialty (
    code     TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    level    INTEGER NOT NULL,
    parent   TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '',
    aliases  TEXT NOT NULL DEFAULT '[]',   -- JSON
    disabled INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0,
    note     TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE employer (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,             -- as first written
    name_key    TEXT NOT NULL UNIQUE,      -- core.pool.employers.employer_key
    credit_code TEXT NOT NULL
);
CREATE INDEX employer_by_credit_code ON employer (credit_code);

-- Blank texts are '', not NULL. Rows are never removed, so no number comes twice; people see the id as
-- ZJ-000001. Lists stand here as JSON, in order; specialties and tags are searched by expert_index.
CREATE TABLE expert (
    id           INTEGER PRIMARY KEY,
    name         TEXT NOT NULL,
    phone        TEXT NOT NULL,
    id_number    TEXT NOT NULL,
    sex          TEXT NOT NULL,
    birth_date   TEXT NOT NULL,            -- YYYY-MM-DD or YYYY-MM
    credit_code  TEXT NOT NULL,            -- as given with this expert
    title        TEXT NOT NULL,
    title_level  TEXT NOT NULL,
    education    TEXT NOT NULL,
    region       TEXT NOT NULL,
    address      TEXT NOT NULL,
    postcode     TEXT NOT NULL,
    email        TEXT NOT NULL,
    term_from    TEXT NOT NULL,
    term_to      TEXT NOT NULL,
    bank_name    TEXT NOT NULL,
    bank_account TEXT NOT NULL,
    remarks      TEXT NOT NULL,
    employer     TEXT NOT NULL,            -- when written otherwise than in table employer
    employer_id  INTEGER NOT NULL,
    specialties  TEXT NOT NULL,            -- JSON
    tags         TEXT NOT NULL,            -- JSON
    avoidance_units  TEXT NOT NULL,        -- JSON
    former_employers TEXT NOT NULL,        -- JSON: name, first year, last year
    pinyin       TEXT NOT NULL,
    initials     TEXT NOT NULL,
    status       TEXT NOT NULL DEFAULT 'active',
    added_at     TEXT NOT NULL,
    changed_at   TEXT NOT NULL DEFAULT '', -- '' as long as nothing was changed
    version      INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX expert_by_id_number ON expert (id_number) WHERE id_number <> '';
CREATE UNIQUE INDEX expert_by_phone ON expert (phone) WHERE status <> 'deleted';
CREATE INDEX expert_by_pinyin ON expert (pinyin);
CREATE INDEX expert_by_employer ON expert (employer_id);
CREATE INDEX expert_by_term ON expert (term_to);
CREATE INDEX expert_set_aside ON expert (status) WHERE status <> 'active';

CREATE TABLE expert_leave (
    id         INTEGER PRIMARY KEY,
    expert_id  INTEGER NOT NULL REFERENCES expert (id),
    starts     TEXT NOT NULL,
    ends       TEXT,                       -- NULL: until further notice
    reason     TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    ended_at   TEXT
);
CREATE INDEX expert_leave_by_expert ON expert_leave (expert_id, starts);

-- What experts are found by: core.pool.record.search_tokens. Rows hold no text of their own, so they are taken out
-- with the tokens they were put in with.
CREATE VIRTUAL TABLE expert_index USING fts5(
    tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
);
INSERT INTO expert_index (expert_index, rank) VALUES ('hashsize', 16777216);
CREATE VIRTUAL TABLE employer_index USING fts5(
    tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
);
