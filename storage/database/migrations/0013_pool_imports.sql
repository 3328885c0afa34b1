-- Imports of experts: what each brought in, so that it can be looked up and undone.

-- Experts of an undone import leave table expert, where nothing refers to them; their numbers stay spent:
-- the next one follows the greatest of expert.id and pool_import.last_id.
CREATE TABLE pool_import (
    id          INTEGER PRIMARY KEY,
    token       TEXT NOT NULL UNIQUE,      -- subject of the audit record, reference of changed versions
    at          TEXT NOT NULL,
    account_id  TEXT NOT NULL,
    name        TEXT NOT NULL,             -- of the account at that time
    file_name   TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    rows        INTEGER NOT NULL,
    imported    INTEGER NOT NULL,
    updated     INTEGER NOT NULL,
    unchanged   INTEGER NOT NULL,
    refused     INTEGER NOT NULL,
    first_id    INTEGER,                   -- of the new experts, whose numbers have no gap
    last_id     INTEGER,
    undone_at   TEXT,
    undone_by   TEXT,                      -- name of the account
    undone_why  TEXT
);

-- Columns that a person gave fields by hand, for files with the same titles.
CREATE TABLE import_columns (
    fingerprint TEXT PRIMARY KEY,          -- core.sheets.header.header_fingerprint
    columns     TEXT NOT NULL,             -- JSON: field to [folded title, which of several alike]
    kept_at     TEXT NOT NULL,
    account_id  TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX expert_version_by_reference ON expert_version (reference) WHERE reference <> '';
