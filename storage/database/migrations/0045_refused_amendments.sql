-- Amendments of approved projects that were refused: what was approved holds, what was asked for is kept.

CREATE TABLE refused_amendment (
    project_no TEXT NOT NULL,
    number     INTEGER NOT NULL,       -- of the version that holds again
    details    TEXT NOT NULL,          -- JSON of all fields as they had been amended
    refused_by TEXT NOT NULL,
    refused_at TEXT NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (project_no, number),
    FOREIGN KEY (project_no, number) REFERENCES project_version (project_no, number)
) WITHOUT ROWID;
CREATE TRIGGER refused_amendment_fixed BEFORE UPDATE ON refused_amendment
BEGIN SELECT RAISE(ABORT, 'refused amendments are kept as they were'); END;
CREATE TRIGGER refused_amendment_kept BEFORE DELETE ON refused_amendment
BEGIN SELECT RAISE(ABORT, 'refused amendments are kept as they were'); END;
