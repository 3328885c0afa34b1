-- The customer's own forms of Word and Excel (D12). A row is never changed except that it is retired: what was made
-- with a template can be made again.

CREATE TABLE form_template (
    number       INTEGER PRIMARY KEY,
    form         TEXT NOT NULL,            -- F1, F2, F3
    format       TEXT NOT NULL,            -- docx, xlsx
    project_type TEXT NOT NULL DEFAULT '', -- empty: for every type
    file_name    TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    added_at     TEXT NOT NULL,
    added_by     TEXT NOT NULL,
    retired_at   TEXT,
    content      BLOB NOT NULL
);
