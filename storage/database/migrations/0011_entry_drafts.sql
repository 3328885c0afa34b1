-- Entries that were left unfinished in the form: one for each account and expert, '' for a new one.

CREATE TABLE expert_entry_draft (
    account_id TEXT NOT NULL,
    expert_no  TEXT NOT NULL,
    at         TEXT NOT NULL,
    entry      TEXT NOT NULL,          -- JSON of core.pool.editing.entry.ExpertEntry
    PRIMARY KEY (account_id, expert_no)
) WITHOUT ROWID;
