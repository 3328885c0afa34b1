-- Units in draws (features P19): how they were called at the freeze, and whom to call for them.

ALTER TABLE draw_person ADD COLUMN kind TEXT NOT NULL DEFAULT '';             -- '' a person, 'unit' an organisation
ALTER TABLE draw_person ADD COLUMN contact TEXT NOT NULL DEFAULT '';          -- a unit's first contact, whose phone it is
ALTER TABLE draw_person ADD COLUMN contact_post TEXT NOT NULL DEFAULT '';
