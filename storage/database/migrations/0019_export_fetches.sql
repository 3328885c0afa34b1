-- Files that left by a data request: each is one of the times that the approval allows.

CREATE TABLE export_fetch (
    id      INTEGER PRIMARY KEY,
    case_no TEXT NOT NULL,
    at      TEXT NOT NULL,
    name    TEXT NOT NULL,              -- of the account at that time
    experts INTEGER NOT NULL,
    sha256  TEXT NOT NULL
);
CREATE INDEX export_fetch_by_case ON export_fetch (case_no, id);
CREATE TRIGGER export_fetch_no_update BEFORE UPDATE ON export_fetch
BEGIN SELECT RAISE(ABORT, 'export_fetch is append-only'); END;
CREATE TRIGGER export_fetch_no_delete BEFORE DELETE ON export_fetch
BEGIN SELECT RAISE(ABORT, 'export_fetch is append-only'); END;
