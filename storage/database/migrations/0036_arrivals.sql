-- Members of panels sign in at the desk; names may wait for it (features X2, P17).

CREATE TABLE seat_arrival (
    draw_id TEXT NOT NULL REFERENCES draw (id),
    row     INTEGER NOT NULL,
    at      TEXT NOT NULL,
    PRIMARY KEY (draw_id, row)
) WITHOUT ROWID;

CREATE TRIGGER seat_arrival_no_update BEFORE UPDATE ON seat_arrival
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER seat_arrival_no_delete BEFORE DELETE ON seat_arrival
BEGIN SELECT RAISE(ABORT, 'append only'); END;
