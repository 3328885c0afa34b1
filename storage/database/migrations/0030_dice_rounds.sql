-- Fresh dice: a round of values for each replacement. What a round decided by does not change.

CREATE TABLE draw_round (
    draw_id     TEXT NOT NULL REFERENCES draw (id),
    attempt     INTEGER NOT NULL,
    round       INTEGER NOT NULL,
    seat        TEXT NOT NULL,
    witnesses   TEXT NOT NULL,          -- JSON: codes of those present
    opened_at   TEXT NOT NULL,
    revealed_at TEXT,
    PRIMARY KEY (draw_id, attempt, round)
) WITHOUT ROWID;

CREATE TABLE draw_round_value (
    draw_id    TEXT NOT NULL,
    attempt    INTEGER NOT NULL,
    round      INTEGER NOT NULL,
    witness    TEXT NOT NULL,
    method     TEXT NOT NULL,
    value      TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    salt       BLOB NOT NULL,
    PRIMARY KEY (draw_id, attempt, round, witness),
    FOREIGN KEY (draw_id, attempt, round) REFERENCES draw_round (draw_id, attempt, round)
) WITHOUT ROWID;

CREATE TRIGGER round_stays BEFORE UPDATE ON draw_round WHEN OLD.revealed_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a round that has decided does not change');
END;
CREATE TRIGGER round_value_no_update BEFORE UPDATE ON draw_round_value
BEGIN
    SELECT RAISE(ABORT, 'a value is taken back and entered anew');
END;
CREATE TRIGGER round_value_no_delete BEFORE DELETE ON draw_round_value
WHEN (SELECT revealed_at FROM draw_round AS r
      WHERE r.draw_id = OLD.draw_id AND r.attempt = OLD.attempt AND r.round = OLD.round) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a round that has decided does not change');
END;
