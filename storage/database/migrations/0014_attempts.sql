-- Void attempts and what follows them; names frozen with the draw.

ALTER TABLE draw_attempt ADD COLUMN voided_at TEXT;
ALTER TABLE draw_attempt ADD COLUMN would_be TEXT NOT NULL DEFAULT '[]';  -- JSON: seat, pseudonym or null
ALTER TABLE draw_value ADD COLUMN salt BLOB NOT NULL DEFAULT x'';         -- opens the digest in the log
ALTER TABLE archive ADD COLUMN attempt INTEGER NOT NULL DEFAULT 1;

-- How eligible experts were called when the pool was frozen; printed tables show this, not the living pool.
CREATE TABLE draw_person (
    draw_id     TEXT NOT NULL,
    attempt     INTEGER NOT NULL,
    expert_no   TEXT NOT NULL,
    name        TEXT NOT NULL,
    phone       TEXT NOT NULL,
    title       TEXT NOT NULL,
    employer    TEXT NOT NULL,
    specialties TEXT NOT NULL,
    PRIMARY KEY (draw_id, attempt, expert_no)
) WITHOUT ROWID;
CREATE TRIGGER draw_person_no_update BEFORE UPDATE ON draw_person
BEGIN
    SELECT RAISE(ABORT, 'a frozen pool does not change');
END;
CREATE TRIGGER draw_person_no_delete BEFORE DELETE ON draw_person
BEGIN
    SELECT RAISE(ABORT, 'a frozen pool does not change');
END;

-- When experts are needed elsewhere: accepted seats, and seats whose invitation is open, of attempts in force.
CREATE INDEX seat_by_expert ON seat_row (expert_no);
CREATE VIEW panel_duty AS
SELECT seat_row.expert_no AS expert_no,
       seat_row.draw_id AS draw_id,
       json_extract(CAST(draw_attempt.plan AS TEXT), '$.meeting.starts') AS starts,
       json_extract(CAST(draw_attempt.plan AS TEXT), '$.meeting.ends') AS ends
FROM seat_row
JOIN draw ON draw.id = seat_row.draw_id AND draw.attempt = seat_row.attempt AND draw.phase <> 'voided'
JOIN draw_attempt ON draw_attempt.draw_id = seat_row.draw_id AND draw_attempt.attempt = seat_row.attempt
WHERE (seat_row.state = 'accepted' OR (seat_row.state = 'waiting' AND draw.closed_at IS NULL))
  AND json_extract(CAST(draw_attempt.plan AS TEXT), '$.meeting.starts') IS NOT NULL;

-- Draws frozen before names were kept: as the pool has them now.
INSERT INTO draw_person (draw_id, attempt, expert_no, name, phone, title, employer, specialties)
SELECT frozen.draw_id, frozen.attempt, frozen.expert_no, expert.name, expert.phone, expert.title,
       coalesce(nullif(expert.employer, ''), employer.name),
       coalesce((SELECT group_concat(coalesce(specialty.name, code.value), '、')
                 FROM json_each(expert.specialties) AS code
                 LEFT JOIN specialty ON specialty.code = code.value), '')
FROM draw_snapshot_row AS frozen
JOIN expert ON expert.id = CAST(substr(frozen.expert_no, instr(frozen.expert_no, '-') + 1) AS INTEGER)
JOIN employer ON employer.id = expert.employer_id
WHERE frozen.eligible <> '{}';
