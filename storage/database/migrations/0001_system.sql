-- Station, accounts, sign-in guards and the append-only audit log.

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL            -- JSON
) WITHOUT ROWID;

CREATE TABLE counter (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE station_key (
    purpose    TEXT PRIMARY KEY,   -- seal, log, archive
    kind       TEXT NOT NULL,      -- ed25519, x25519
    secret     BLOB NOT NULL,
    public     BLOB NOT NULL,
    created_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE account (
    id            TEXT PRIMARY KEY,
    login         TEXT NOT NULL UNIQUE COLLATE NOCASE,
    name          TEXT NOT NULL,
    roles         TEXT NOT NULL,   -- JSON array
    state         TEXT NOT NULL DEFAULT 'active',
    verifier      TEXT NOT NULL,   -- Argon2id, PHC string
    failures      INTEGER NOT NULL DEFAULT 0,
    locked_until  TEXT,
    must_change   INTEGER NOT NULL DEFAULT 0,
    signing_public BLOB NOT NULL,
    box_public    TEXT NOT NULL,   -- age recipient
    keys_sealed   BLOB NOT NULL,   -- personal secret keys under the owner's password
    created_at    TEXT NOT NULL,
    last_sign_in  TEXT
) WITHOUT ROWID;

CREATE TABLE audit_record (
    seq    INTEGER PRIMARY KEY,
    leaf   BLOB NOT NULL,
    record BLOB NOT NULL,          -- canonical JSON, exactly what is hashed
    event  TEXT NOT NULL,
    at     TEXT NOT NULL,
    actor  TEXT NOT NULL,
    subject TEXT NOT NULL
);
CREATE INDEX audit_by_subject ON audit_record (subject, seq);
CREATE INDEX audit_by_event ON audit_record (event, seq);

CREATE TABLE audit_opening (
    seq   INTEGER NOT NULL REFERENCES audit_record (seq),
    field TEXT NOT NULL,
    salt  BLOB NOT NULL,
    value TEXT NOT NULL,           -- JSON
    PRIMARY KEY (seq, field)
) WITHOUT ROWID;

CREATE TABLE audit_checkpoint (
    size INTEGER PRIMARY KEY,
    root BLOB NOT NULL,
    note TEXT NOT NULL             -- signed note
);

CREATE TABLE audit_frontier (
    one  INTEGER PRIMARY KEY CHECK (one = 1),
    size INTEGER NOT NULL,
    last_leaf BLOB NOT NULL,
    peaks BLOB NOT NULL            -- 32 bytes each, largest subtree first
);

CREATE TRIGGER audit_record_no_update BEFORE UPDATE ON audit_record
BEGIN
    SELECT RAISE(ABORT, 'audit_record is append-only');
END;
CREATE TRIGGER audit_record_no_delete BEFORE DELETE ON audit_record
BEGIN
    SELECT RAISE(ABORT, 'audit_record is append-only');
END;
CREATE TRIGGER audit_opening_no_update BEFORE UPDATE ON audit_opening
BEGIN
    SELECT RAISE(ABORT, 'audit_opening is append-only');
END;
CREATE TRIGGER audit_opening_no_delete BEFORE DELETE ON audit_opening
BEGIN
    SELECT RAISE(ABORT, 'audit_opening is append-only');
END;
CREATE TRIGGER audit_checkpoint_no_update BEFORE UPDATE ON audit_checkpoint
BEGIN
    SELECT RAISE(ABORT, 'audit_checkpoint is append-only');
END;
CREATE TRIGGER audit_checkpoint_no_delete BEFORE DELETE ON audit_checkpoint
BEGIN
    SELECT RAISE(ABORT, 'audit_checkpoint is append-only');
END;
