-- The secret of a draw for each further supervisor who joined it while it was open: whoever was there can open it
-- in a later session. The one of the commitment stays in draw_attempt and does not change.

CREATE TABLE draw_secret_copy (
    draw_id TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    account TEXT NOT NULL,
    sealed  BLOB NOT NULL,              -- age, to this supervisor
    PRIMARY KEY (draw_id, attempt, account),
    FOREIGN KEY (draw_id, attempt) REFERENCES draw_attempt (draw_id, attempt)
) WITHOUT ROWID;
