-- Versions of the rule pack, what draws were frozen by, overrides, and the customer's own calendar.

CREATE TABLE rule_pack (
    number      INTEGER PRIMARY KEY,
    body        TEXT NOT NULL,           -- canonical JSON (core.rules.model.RulePack.to_json)
    at          TEXT NOT NULL,           -- empty for the pack as it came with the program
    by          TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    why         TEXT NOT NULL
);
CREATE TABLE draw_rule_pack (
    draw_id TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    pack    INTEGER NOT NULL REFERENCES rule_pack (number),
    PRIMARY KEY (draw_id, attempt)
) WITHOUT ROWID;
CREATE TABLE rule_override (
    id            INTEGER PRIMARY KEY,
    draw_id       TEXT NOT NULL,
    attempt       INTEGER NOT NULL,
    rule          TEXT NOT NULL,
    finding       TEXT NOT NULL,         -- 64 hex digits: the rule with the figures it was overridden for
    stage         TEXT NOT NULL,
    reason        TEXT NOT NULL,
    operator      TEXT NOT NULL,
    supervisor    TEXT NOT NULL,
    at            TEXT NOT NULL,
    document_name TEXT NOT NULL,
    document      BLOB NOT NULL
);
CREATE INDEX rule_override_by_draw ON rule_override (draw_id, attempt, id);

CREATE TRIGGER rule_pack_fixed BEFORE UPDATE ON rule_pack
BEGIN SELECT RAISE(ABORT, 'a version of the rules is never changed'); END;
CREATE TRIGGER rule_pack_kept BEFORE DELETE ON rule_pack
BEGIN SELECT RAISE(ABORT, 'a version of the rules is never deleted'); END;
CREATE TRIGGER draw_rule_pack_kept BEFORE DELETE ON draw_rule_pack
BEGIN SELECT RAISE(ABORT, 'what a draw was frozen by is never deleted'); END;
CREATE TRIGGER rule_override_fixed BEFORE UPDATE ON rule_override
BEGIN SELECT RAISE(ABORT, 'an override is never changed'); END;
CREATE TRIGGER rule_override_kept BEFORE DELETE ON rule_override
BEGIN SELECT RAISE(ABORT, 'an override is never deleted'); END;

CREATE TABLE own_day (
    day     TEXT PRIMARY KEY,
    working INTEGER NOT NULL CHECK (working IN (0, 1)),
    note    TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE own_calendar_year (year INTEGER PRIMARY KEY);
