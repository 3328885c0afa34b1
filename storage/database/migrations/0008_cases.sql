-- Review cases of all areas, and what happened to each.

CREATE TABLE review_case (
    case_no    TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    variant    TEXT NOT NULL,
    subject    TEXT NOT NULL,
    summary    TEXT NOT NULL,
    payload    TEXT NOT NULL,      -- JSON of the area that asked
    levels     TEXT NOT NULL,      -- JSON: [name, role, days], as they were when it was opened
    level      INTEGER NOT NULL,
    role       TEXT NOT NULL,      -- that decides now, '' when nobody does
    round      INTEGER NOT NULL,
    steps      INTEGER NOT NULL,
    state      TEXT NOT NULL,
    applicant  TEXT NOT NULL,
    applicant_name TEXT NOT NULL,
    opened_at  TEXT NOT NULL,
    due_at     TEXT,
    changed_at TEXT NOT NULL,
    result_seen INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX review_case_waiting ON review_case (role, case_no) WHERE role <> '';
CREATE INDEX review_case_by_applicant ON review_case (applicant, case_no);
CREATE INDEX review_case_by_subject ON review_case (subject, case_no);

CREATE TABLE review_case_event (
    case_no    TEXT NOT NULL REFERENCES review_case (case_no),
    seq        INTEGER NOT NULL,
    step       TEXT NOT NULL,
    round      INTEGER NOT NULL,
    level      TEXT NOT NULL,
    at         TEXT NOT NULL,
    account_id TEXT NOT NULL,
    name       TEXT NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (case_no, seq)
) WITHOUT ROWID;
CREATE INDEX review_case_event_by_account ON review_case_event (account_id, case_no);

CREATE TRIGGER review_case_event_no_update BEFORE UPDATE ON review_case_event
BEGIN
    SELECT RAISE(ABORT, 'review_case_event is append-only');
END;
CREATE TRIGGER review_case_event_no_delete BEFORE DELETE ON review_case_event
BEGIN
    SELECT RAISE(ABORT, 'review_case_event is append-only');
END;
CREATE TRIGGER review_case_no_delete BEFORE DELETE ON review_case
BEGIN
    SELECT RAISE(ABORT, 'a review case is never removed');
END;
