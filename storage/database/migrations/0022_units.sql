-- Organisations in the pool beside persons (features P19).

ALTER TABLE expert ADD COLUMN kind TEXT NOT NULL DEFAULT '';                  -- '' a person, 'unit' an organisation
ALTER TABLE expert ADD COLUMN legal_representative TEXT NOT NULL DEFAULT '';
ALTER TABLE expert ADD COLUMN contacts TEXT NOT NULL DEFAULT '[]';            -- JSON: name, mobile, post; the first is called

-- Units are few: both hold them alone.
CREATE INDEX expert_units ON expert (kind) WHERE kind > '';
CREATE UNIQUE INDEX unit_by_credit_code ON expert (credit_code) WHERE kind = 'unit' AND status <> 'deleted';
