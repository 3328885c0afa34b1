-- Batches: projects that are drawn for together. A draw's ``project_no`` is a project's number or a batch's.

CREATE TABLE batch (
    id               TEXT PRIMARY KEY,
    name             TEXT NOT NULL,
    kind             TEXT NOT NULL,       -- one_panel, panels
    reason           TEXT NOT NULL DEFAULT '',
    created_by       TEXT NOT NULL,
    created_at       TEXT NOT NULL,
    dissolved_by     TEXT,
    dissolved_at     TEXT,
    dissolved_reason TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE batch_project (
    batch_id   TEXT NOT NULL REFERENCES batch (id),
    position   INTEGER NOT NULL,
    project_no TEXT NOT NULL REFERENCES project (project_no),
    standing   INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (batch_id, position)
) WITHOUT ROWID;
CREATE UNIQUE INDEX batch_of_project ON batch_project (project_no) WHERE standing = 1;

-- Which projects stand behind a number that a draw may have.
CREATE VIEW scope_project AS
SELECT project_no AS scope, project_no AS project_no FROM project
UNION ALL
SELECT batch_id, project_no FROM batch_project;

-- How many projects a seat serves: all of a batch where one panel serves them, else one.
CREATE VIEW seat_served AS
SELECT seat_row.draw_id AS draw_id, seat_row.row AS row,
       max(1, (SELECT count(*) FROM draw_attempt,
                      json_each(CAST(draw_attempt.plan AS TEXT), '$.projects') AS served,
                      json_each(served.value, '$.groups') AS serving
               WHERE draw_attempt.draw_id = seat_row.draw_id AND draw_attempt.attempt = seat_row.attempt
                 AND serving.value = seat_row.group_id)) AS projects
FROM seat_row;
