-- Why experts do not take part (X4), and their roles on the panel (D11).

ALTER TABLE seat_row ADD COLUMN reason TEXT NOT NULL DEFAULT '';  -- words of the dictionary when it was given
ALTER TABLE seat_row ADD COLUMN role TEXT NOT NULL DEFAULT '';    -- leader, deputy_leader, member
