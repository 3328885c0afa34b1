-- Plans saved under a name to begin others from.

CREATE TABLE plan_template (
    id         INTEGER PRIMARY KEY,
    owner      TEXT NOT NULL,              -- account
    name       TEXT NOT NULL,
    shared     INTEGER NOT NULL,
    plan       TEXT NOT NULL,              -- JSON as in table draw, without project, witnesses and lists
    changed_at TEXT NOT NULL
);
CREATE UNIQUE INDEX plan_template_name ON plan_template (owner, name);
