-- Projects and their approval.

CREATE TABLE project (
    project_no TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    batch_no   TEXT NOT NULL,
    purchaser  TEXT NOT NULL,
    opening_at TEXT,
    details    TEXT NOT NULL,          -- JSON of all other fields
    state      TEXT NOT NULL,
    created_by TEXT NOT NULL,
    decided_by TEXT,
    reason     TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX project_by_state ON project (state, project_no);
CREATE INDEX project_by_opening ON project (opening_at);
