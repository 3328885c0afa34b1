-- Photo and attachments of experts. They stand in the database and so under its encryption.

CREATE TABLE expert_file (
    id         INTEGER PRIMARY KEY,
    expert_id  INTEGER NOT NULL REFERENCES expert (id),
    kind       TEXT NOT NULL,              -- photo, attachment
    name       TEXT NOT NULL,              -- as it was called
    type       TEXT NOT NULL,              -- core.pool.record.file_types.FileType
    size       INTEGER NOT NULL,
    sha256     TEXT NOT NULL,
    added_at   TEXT NOT NULL,
    added_by   TEXT NOT NULL,              -- name of the account at that time
    removed_at TEXT,                       -- NULL while it is there
    content    BLOB NOT NULL               -- emptied when it is removed
);
CREATE INDEX expert_file_by_expert ON expert_file (expert_id, id);
