-- Data quality: checks of the pool, what the last one found, and what was decided to be no fault.

CREATE TABLE quality_run (
    id      INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    by_name TEXT NOT NULL,              -- of the account at that time
    months  INTEGER NOT NULL,           -- within which data had to be confirmed
    experts INTEGER NOT NULL,
    faulty  INTEGER NOT NULL,
    lost    INTEGER NOT NULL,           -- points of all experts below 100
    last_id INTEGER NOT NULL            -- greatest expert number at that time
);

-- Derived anew by every check, so it stands in nobody's way: no foreign key. Nobody without a finding is here.
CREATE TABLE expert_quality (
    expert_id INTEGER PRIMARY KEY,
    version   INTEGER NOT NULL,         -- of the expert when checked
    score     INTEGER NOT NULL,
    faults    INTEGER NOT NULL,         -- bits in the order of core.pool.quality.rules.FaultKind
    dismissed INTEGER NOT NULL,         -- bits that are no faults by decision
    about     TEXT NOT NULL             -- JSON: kind to codes, numbers of other experts, or a day
);
CREATE INDEX expert_quality_by_score ON expert_quality (score, expert_id);

-- Never removed; a decision holds until it is withdrawn.
CREATE TABLE quality_dismissal (
    id           INTEGER PRIMARY KEY,
    expert_id    INTEGER NOT NULL REFERENCES expert (id),
    kind         TEXT NOT NULL,
    about        TEXT NOT NULL,         -- JSON, as in expert_quality
    reason       TEXT NOT NULL,
    at           TEXT NOT NULL,
    by_name      TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL DEFAULT '',
    withdrawn_by TEXT NOT NULL DEFAULT ''
);
CREATE INDEX quality_dismissal_by_expert ON quality_dismissal (expert_id);
