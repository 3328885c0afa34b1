-- Recording segments and sealed archives.

CREATE TABLE recording_segment (
    session     TEXT NOT NULL,
    stream      TEXT NOT NULL,
    number      INTEGER NOT NULL,
    name        TEXT NOT NULL,      -- path under the session's folder
    started     TEXT NOT NULL,
    ended       TEXT NOT NULL,
    frames      INTEGER NOT NULL,
    bytes       INTEGER NOT NULL,
    sha256      TEXT NOT NULL,
    prev_sha256 TEXT NOT NULL,
    recovered   INTEGER NOT NULL,
    PRIMARY KEY (session, stream, number)
) WITHOUT ROWID;

CREATE TABLE archive (
    seq        INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    draw_id    TEXT NOT NULL,
    file       TEXT NOT NULL,       -- under the station's archives folder
    sha256     TEXT NOT NULL,       -- of the tag manifest, the one signed object
    log_size   INTEGER NOT NULL,    -- checkpoint in the archive
    note       TEXT NOT NULL,       -- signed note of that checkpoint
    bytes      INTEGER NOT NULL,
    sealed_at  TEXT NOT NULL
);
CREATE INDEX archive_by_draw ON archive (draw_id);

CREATE TRIGGER recording_segment_no_update BEFORE UPDATE ON recording_segment
BEGIN
    SELECT RAISE(ABORT, 'recording_segment is append-only');
END;
CREATE TRIGGER archive_no_update BEFORE UPDATE ON archive
BEGIN
    SELECT RAISE(ABORT, 'archive is append-only');
END;
