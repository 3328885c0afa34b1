-- Files handed in with an application: the reviewer sees them, and on approval they become those of the expert.

CREATE TABLE case_file (
    id       INTEGER PRIMARY KEY,
    case_no  TEXT NOT NULL REFERENCES review_case (case_no),
    kind     TEXT NOT NULL,              -- photo, attachment, or the path of a custom field
    name     TEXT NOT NULL,
    type     TEXT NOT NULL,              -- core.pool.record.file_types.FileType
    size     INTEGER NOT NULL,
    sha256   TEXT NOT NULL,
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL,
    content  BLOB NOT NULL
);
CREATE INDEX case_file_by_case ON case_file (case_no, id);
