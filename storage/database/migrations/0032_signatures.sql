-- Signatures of those present, drawn on the screen: one a person and session, for good.

CREATE TABLE draw_signature (
    draw_id   TEXT NOT NULL REFERENCES draw (id),
    attempt   INTEGER NOT NULL,
    session   TEXT NOT NULL REFERENCES draw_session (session),
    signer    TEXT NOT NULL,            -- code of a witness, operator, supervisor
    name      TEXT NOT NULL,
    unit      TEXT NOT NULL,
    role      TEXT NOT NULL,
    strokes   BLOB NOT NULL,            -- JSON: x, y, milliseconds, pressure
    picture   BLOB NOT NULL,            -- PNG
    signed_at TEXT NOT NULL,
    PRIMARY KEY (draw_id, attempt, session, signer)
) WITHOUT ROWID;

CREATE TRIGGER signature_no_update BEFORE UPDATE ON draw_signature
BEGIN
    SELECT RAISE(ABORT, 'a signature does not change');
END;
CREATE TRIGGER signature_no_delete BEFORE DELETE ON draw_signature
BEGIN
    SELECT RAISE(ABORT, 'a signature does not change');
END;
