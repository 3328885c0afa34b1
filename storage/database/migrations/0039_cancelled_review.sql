-- A review may be cancelled; its people are free again.

ALTER TABLE draw ADD COLUMN cancelled_at TEXT;

DROP VIEW panel_duty;
CREATE VIEW panel_duty AS
SELECT seat_row.expert_no AS expert_no,
       seat_row.draw_id AS draw_id,
       json_extract(CAST(draw_attempt.plan AS TEXT), '$.meeting.starts') AS starts,
       json_extract(CAST(draw_attempt.plan AS TEXT), '$.meeting.ends') AS ends
FROM seat_row
JOIN draw ON draw.id = seat_row.draw_id AND draw.attempt = seat_row.attempt AND draw.phase <> 'voided'
    AND draw.cancelled_at IS NULL
JOIN draw_attempt ON draw_attempt.draw_id = seat_row.draw_id AND draw_attempt.attempt = seat_row.attempt
WHERE (seat_row.state = 'accepted' OR (seat_row.state = 'waiting' AND draw.closed_at IS NULL))
  AND json_extract(CAST(draw_attempt.plan AS TEXT), '$.meeting.starts') IS NOT NULL;
