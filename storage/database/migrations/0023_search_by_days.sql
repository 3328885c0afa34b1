-- Conditions on the day of birth and on the day of entry read an index instead of every expert.

CREATE INDEX expert_by_birth ON expert (birth_date);
CREATE INDEX expert_by_entry ON expert (added_at);
