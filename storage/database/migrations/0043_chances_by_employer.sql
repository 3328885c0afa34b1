-- Eligible experts of one employer in a frozen pool: their chances depend on how many they are.

CREATE INDEX snapshot_by_entity ON draw_snapshot_row (draw_id, attempt, entity)
WHERE entity IS NOT NULL AND eligible <> '{}';
