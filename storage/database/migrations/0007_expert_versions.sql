-- Every change of an expert, kept for good: what each field held before and after.

-- A version is the state after its change; version 1 is as added and has no row here.
CREATE TABLE expert_version (
    expert_id  INTEGER NOT NULL REFERENCES expert (id),
    version    INTEGER NOT NULL,
    at         TEXT NOT NULL,
    account_id TEXT NOT NULL,
    name       TEXT NOT NULL,      -- of the account at that time
    cause      TEXT NOT NULL,      -- core.pool.record.changes.ChangeCause
    reference  TEXT NOT NULL,      -- case, import or file that it came with
    why        TEXT NOT NULL,
    changes    TEXT NOT NULL,      -- JSON: [field, before, after] for every field that changed
    PRIMARY KEY (expert_id, version)
) WITHOUT ROWID;

CREATE TRIGGER expert_version_no_update BEFORE UPDATE ON expert_version
BEGIN
    SELECT RAISE(ABORT, 'expert_version is append-only');
END;
CREATE TRIGGER expert_version_no_delete BEFORE DELETE ON expert_version
BEGIN
    SELECT RAISE(ABORT, 'expert_version is append-only');
END;
