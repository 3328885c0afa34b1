-- Invitations (leases of seats), calls and texts.

CREATE TABLE invitation (
    id          INTEGER PRIMARY KEY,
    draw_id     TEXT NOT NULL,
    row         INTEGER NOT NULL,
    seat        TEXT NOT NULL,
    state       TEXT NOT NULL,
    waiting     TEXT NOT NULL,
    tries       INTEGER NOT NULL DEFAULT 0,
    calls       INTEGER NOT NULL DEFAULT 0,
    texts_sent  INTEGER NOT NULL DEFAULT 0,
    next_try_at TEXT,
    reply_until TEXT,
    opened_at   TEXT NOT NULL,
    last_line   TEXT,
    way         TEXT,
    UNIQUE (draw_id, row)
);
CREATE INDEX invitation_by_state ON invitation (draw_id, state);

CREATE TABLE contact_attempt (
    call_id    TEXT PRIMARY KEY,
    invitation INTEGER NOT NULL REFERENCES invitation (id),
    number     INTEGER NOT NULL,
    line       TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at   TEXT,
    outcome    TEXT,
    counted    INTEGER NOT NULL DEFAULT 0,
    recording  TEXT,               -- file name in the station's spool, sealed with the draw
    sha256     TEXT
) WITHOUT ROWID;
CREATE INDEX attempt_by_invitation ON contact_attempt (invitation, number);

CREATE TABLE text_out (
    message_id TEXT PRIMARY KEY,
    invitation INTEGER NOT NULL REFERENCES invitation (id),
    code       TEXT NOT NULL,
    text       TEXT NOT NULL,
    line       TEXT NOT NULL,
    state      TEXT NOT NULL,      -- handed_in, sent, delivered, failed
    refs       TEXT NOT NULL DEFAULT '[]',
    at         TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE text_in (
    id          INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE,
    line        TEXT NOT NULL,
    number      TEXT NOT NULL,
    text        TEXT NOT NULL,
    at          TEXT NOT NULL,
    understood  TEXT,
    draw_id     TEXT,
    row         INTEGER,
    handled     INTEGER NOT NULL DEFAULT 0
);
