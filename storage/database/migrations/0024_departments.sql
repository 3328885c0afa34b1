-- Departments of the organisation, and what belongs to them. Experts and projects name theirs by its name, '' for
-- the organisation itself: the root, which everything and everybody on an existing station belongs to. Accounts
-- name theirs by code.

CREATE TABLE department (
    code          TEXT PRIMARY KEY,
    name          TEXT NOT NULL UNIQUE,
    parent        TEXT NOT NULL DEFAULT '',
    disabled      INTEGER NOT NULL DEFAULT 0,
    default_scope TEXT NOT NULL DEFAULT 'below'
) WITHOUT ROWID;

ALTER TABLE account ADD COLUMN departments TEXT NOT NULL DEFAULT '[""]';  -- JSON: codes
ALTER TABLE account ADD COLUMN scope TEXT NOT NULL DEFAULT 'all';

ALTER TABLE expert ADD COLUMN department TEXT NOT NULL DEFAULT '';
CREATE INDEX expert_by_department ON expert (department);

ALTER TABLE project ADD COLUMN department TEXT NOT NULL DEFAULT '';
UPDATE project SET department = coalesce(json_extract(details, '$.department'), '');
CREATE INDEX project_by_department ON project (department, project_no);
