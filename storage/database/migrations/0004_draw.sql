-- Draws: plan, attempts with their frozen pool, witness values, seats and sessions.

CREATE TABLE draw (
    id          TEXT PRIMARY KEY,
    project_no  TEXT NOT NULL,
    attempt     INTEGER NOT NULL DEFAULT 1,
    phase       TEXT NOT NULL,
    plan        TEXT NOT NULL,          -- JSON, the draft until the freeze
    operator    TEXT NOT NULL,
    supervisor  TEXT,
    session     TEXT,                   -- the open session, if any
    halted      TEXT,                   -- reason while halted
    unseal_at   TEXT,
    released_at TEXT,
    closed_at   TEXT,
    created_at  TEXT NOT NULL,
    changed_at  TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX draw_by_project ON draw (project_no);
CREATE INDEX draw_by_change ON draw (changed_at);

CREATE TABLE draw_attempt (
    draw_id       TEXT NOT NULL REFERENCES draw (id),
    attempt       INTEGER NOT NULL,
    plan          BLOB NOT NULL,        -- canonical JSON, exactly what is hashed
    avoidance     TEXT NOT NULL,        -- JSON: units and persons behind the plan's salted commitment
    plan_hash     BLOB NOT NULL,
    snapshot_root BLOB NOT NULL,
    key_private   BLOB NOT NULL,        -- key of this draw's pseudonyms
    counts        TEXT NOT NULL,        -- JSON: groups, funnel, chances
    frozen_at     TEXT NOT NULL,
    s_op_sealed   BLOB,                 -- age, to the draw's supervisors
    commitment    BLOB,
    committed_at  TEXT,
    commit_head   TEXT,                 -- log head at the commitment
    slip_no       TEXT,
    slip_at       TEXT,
    slip_copies   INTEGER NOT NULL DEFAULT 0,
    compared      TEXT NOT NULL DEFAULT '[]',
    prk_sealed    BLOB,                 -- age, to the draw's supervisors
    result_digest BLOB,
    revealed_at   TEXT,
    void_reason   TEXT,
    s_op_opened   BLOB,                 -- only after close or void
    PRIMARY KEY (draw_id, attempt)
) WITHOUT ROWID;

CREATE TABLE draw_snapshot_row (
    draw_id    TEXT NOT NULL,
    attempt    INTEGER NOT NULL,
    position   INTEGER NOT NULL,        -- order of the hash tree's leaves
    expert     TEXT NOT NULL,           -- pseudonym of this draw
    expert_no  TEXT NOT NULL,
    entity     TEXT,
    salt       TEXT NOT NULL,
    nonce      BLOB NOT NULL,
    digest     TEXT NOT NULL,
    eligible   TEXT NOT NULL,           -- JSON
    excluded   TEXT NOT NULL,           -- JSON
    attributes TEXT NOT NULL,           -- JSON, what the rules read
    PRIMARY KEY (draw_id, attempt, position)
) WITHOUT ROWID;
CREATE UNIQUE INDEX snapshot_by_expert ON draw_snapshot_row (draw_id, attempt, expert);

CREATE TABLE draw_witness (
    draw_id  TEXT NOT NULL REFERENCES draw (id),
    position INTEGER NOT NULL,
    code     TEXT NOT NULL,
    name     TEXT NOT NULL,
    unit     TEXT NOT NULL,
    role     TEXT NOT NULL,
    PRIMARY KEY (draw_id, position)
) WITHOUT ROWID;

CREATE TABLE draw_value (
    draw_id    TEXT NOT NULL,
    attempt    INTEGER NOT NULL,
    witness    TEXT NOT NULL,
    method     TEXT NOT NULL,
    value      TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    PRIMARY KEY (draw_id, attempt, witness)
) WITHOUT ROWID;

CREATE TABLE seat_row (
    draw_id     TEXT NOT NULL REFERENCES draw (id),
    row         INTEGER NOT NULL,
    attempt     INTEGER NOT NULL,
    seat        TEXT NOT NULL,
    group_id    TEXT NOT NULL,
    kind        TEXT NOT NULL,          -- drawn, replenished
    tier        INTEGER NOT NULL,
    expert      TEXT NOT NULL,
    expert_no   TEXT NOT NULL,
    state       TEXT NOT NULL,          -- waiting, accepted, declined, no_answer, full, left
    way         TEXT,
    replaces    INTEGER,
    replaced_by INTEGER,
    passed_over TEXT NOT NULL DEFAULT '[]',
    changed_at  TEXT NOT NULL,
    PRIMARY KEY (draw_id, row)
) WITHOUT ROWID;

CREATE TABLE draw_exhausted (
    draw_id  TEXT NOT NULL,
    group_id TEXT NOT NULL,
    PRIMARY KEY (draw_id, group_id)
) WITHOUT ROWID;

CREATE TABLE draw_session (
    session    TEXT PRIMARY KEY,
    draw_id    TEXT NOT NULL REFERENCES draw (id),
    operator   TEXT NOT NULL,
    supervisor TEXT NOT NULL,
    opened_at  TEXT NOT NULL,
    closed_at  TEXT
) WITHOUT ROWID;

CREATE TABLE draw_document (
    draw_id TEXT NOT NULL REFERENCES draw (id),
    kind    TEXT NOT NULL,              -- slip, table_sealed, table_open, table_public
    copy    INTEGER NOT NULL,
    pdf     BLOB NOT NULL,
    sha256  TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (draw_id, kind, copy)
) WITHOUT ROWID;

CREATE TRIGGER snapshot_no_update BEFORE UPDATE ON draw_snapshot_row
BEGIN
    SELECT RAISE(ABORT, 'a frozen pool does not change');
END;
CREATE TRIGGER snapshot_no_delete BEFORE DELETE ON draw_snapshot_row
BEGIN
    SELECT RAISE(ABORT, 'a frozen pool does not change');
END;
CREATE TRIGGER commitment_stays BEFORE UPDATE ON draw_attempt
WHEN OLD.commitment IS NOT NULL AND (
    NEW.commitment IS NOT OLD.commitment OR NEW.s_op_sealed IS NOT OLD.s_op_sealed
    OR NEW.plan_hash IS NOT OLD.plan_hash OR NEW.snapshot_root IS NOT OLD.snapshot_root)
BEGIN
    SELECT RAISE(ABORT, 'a commitment does not change');
END;
