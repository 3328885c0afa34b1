-- Into whom a deleted expert was merged.
ALTER TABLE expert_deletion ADD COLUMN merged_into INTEGER REFERENCES expert (id);
