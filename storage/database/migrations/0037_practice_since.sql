-- Since when an expert practises: YYYY-MM-DD, YYYY-MM or YYYY. Years of practice are counted from it.

ALTER TABLE expert ADD COLUMN practice_since TEXT NOT NULL DEFAULT '';
CREATE INDEX expert_by_practice ON expert (practice_since) WHERE practice_since > '';
