-- Versions of a project that were approved and then amended.

CREATE TABLE project_version (
    project_no  TEXT NOT NULL REFERENCES project (project_no),
    number      INTEGER NOT NULL,
    details     TEXT NOT NULL,         -- JSON of all fields, as in project
    approved_by TEXT NOT NULL,
    amended_by  TEXT NOT NULL,
    amended_at  TEXT NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (project_no, number)
) WITHOUT ROWID;
CREATE TRIGGER project_version_fixed BEFORE UPDATE ON project_version
BEGIN SELECT RAISE(ABORT, 'versions of projects are kept as they were'); END;
CREATE TRIGGER project_version_kept BEFORE DELETE ON project_version
BEGIN SELECT RAISE(ABORT, 'versions of projects are kept as they were'); END;
