-- Whether experts can be drawn: freezes and blacklistings, leave, deletion, annual checks.

-- Of the decision that holds now; its history stands in expert_bar.
ALTER TABLE expert ADD COLUMN barred_to TEXT NOT NULL DEFAULT '';     -- last day, '' until lifted
ALTER TABLE expert ADD COLUMN check_missed TEXT NOT NULL DEFAULT '';  -- day since which a check is missing
CREATE INDEX expert_by_term_from ON expert (term_from) WHERE term_from > '';
CREATE INDEX expert_by_check_missed ON expert (check_missed) WHERE check_missed > '';

-- A leave with a project number is for that project's panel alone and keeps nobody from other draws.
ALTER TABLE expert_leave ADD COLUMN project_no TEXT NOT NULL DEFAULT '';
ALTER TABLE expert_leave ADD COLUMN entered_by TEXT NOT NULL DEFAULT '';  -- name of the account
ALTER TABLE expert_leave ADD COLUMN ended_by TEXT NOT NULL DEFAULT '';
ALTER TABLE expert_leave ADD COLUMN end_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX expert_leave_by_start ON expert_leave (starts);

-- One row for every freeze or blacklisting, never removed.
CREATE TABLE expert_bar (
    id          INTEGER PRIMARY KEY,
    expert_id   INTEGER NOT NULL REFERENCES expert (id),
    kind        TEXT NOT NULL,              -- core.standing.model.ExpertStatus: frozen or blacklisted
    starts      TEXT NOT NULL,
    ends        TEXT NOT NULL DEFAULT '',   -- last day, '' until lifted
    reason      TEXT NOT NULL,
    document    TEXT NOT NULL DEFAULT '',   -- reference of the decision
    case_id     TEXT NOT NULL DEFAULT '',   -- that approved it
    entered_at  TEXT NOT NULL,
    entered_by  TEXT NOT NULL,              -- name of the account
    lifted_at   TEXT NOT NULL DEFAULT '',   -- '' while it stands
    lifted_by   TEXT NOT NULL DEFAULT '',   -- '' when it ended by itself
    lift_reason TEXT NOT NULL DEFAULT '',
    lift_case   TEXT NOT NULL DEFAULT ''
);
CREATE INDEX expert_bar_by_expert ON expert_bar (expert_id);
CREATE INDEX expert_bar_open ON expert_bar (lifted_at, ends) WHERE lifted_at = '';

CREATE TABLE expert_deletion (
    id             INTEGER PRIMARY KEY,
    expert_id      INTEGER NOT NULL REFERENCES expert (id),
    reason         TEXT NOT NULL,
    deleted_at     TEXT NOT NULL,
    deleted_by     TEXT NOT NULL,
    restored_at    TEXT NOT NULL DEFAULT '',
    restored_by    TEXT NOT NULL DEFAULT '',
    restore_reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX expert_deletion_by_expert ON expert_deletion (expert_id);

CREATE TABLE check_round (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL,
    scope     TEXT NOT NULL,              -- JSON: core.pool.upkeep.annual_check.CheckScope
    due       TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    closed_at TEXT NOT NULL DEFAULT '',
    closed_by TEXT NOT NULL DEFAULT ''
);

CREATE TABLE check_entry (
    round_id  INTEGER NOT NULL REFERENCES check_round (id),
    expert_id INTEGER NOT NULL REFERENCES expert (id),
    state     TEXT NOT NULL DEFAULT 'waiting',  -- waiting, confirmed, corrected, missed, made_good
    at        TEXT NOT NULL DEFAULT '',
    by_name   TEXT NOT NULL DEFAULT '',
    note      TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (round_id, expert_id)
) WITHOUT ROWID;
CREATE INDEX check_entry_by_state ON check_entry (round_id, state, expert_id);
CREATE INDEX check_entry_by_expert ON check_entry (expert_id);
