-- How many parts of texts each SIM was given in the last day, whatever line it was in and whatever the text was for.

CREATE TABLE sim_text (
    message_id TEXT PRIMARY KEY,
    sim        TEXT NOT NULL,      -- ICCID, or 'line ' and the line where a modem does not tell it
    parts      INTEGER NOT NULL,
    at         TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sim_text_by_sim ON sim_text (sim, at);
