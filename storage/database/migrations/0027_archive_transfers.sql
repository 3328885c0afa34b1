-- Archives that left on a medium, and those of other stations that came in.

CREATE TABLE archive_export (
    number      INTEGER PRIMARY KEY,
    archive     TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    digest      TEXT NOT NULL,      -- of the tag manifest, the one signed object
    bytes       INTEGER NOT NULL,
    medium      TEXT NOT NULL,      -- identifier of its file system
    medium_name TEXT NOT NULL,
    guarded     INTEGER NOT NULL,   -- 1: the system ran no programs from it
    by_name     TEXT NOT NULL,
    at          TEXT NOT NULL,
    checks      INTEGER NOT NULL    -- lines that passed when it was read back
);
CREATE INDEX archive_export_by_archive ON archive_export (archive);

CREATE TABLE archive_import (
    number      INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    station     TEXT NOT NULL,
    draw        TEXT NOT NULL,
    file        TEXT NOT NULL,      -- under archives/imported
    file_sha256 TEXT NOT NULL,
    digest      TEXT NOT NULL,
    bytes       INTEGER NOT NULL,
    by_name     TEXT NOT NULL,
    at          TEXT NOT NULL
);

CREATE TRIGGER archive_export_no_update BEFORE UPDATE ON archive_export
BEGIN
    SELECT RAISE(ABORT, 'archive_export is append-only');
END;
CREATE TRIGGER archive_export_no_delete BEFORE DELETE ON archive_export
BEGIN
    SELECT RAISE(ABORT, 'archive_export is append-only');
END;
CREATE TRIGGER archive_import_no_update BEFORE UPDATE ON archive_import
BEGIN
    SELECT RAISE(ABORT, 'archive_import is append-only');
END;
CREATE TRIGGER archive_import_no_delete BEFORE DELETE ON archive_import
BEGIN
    SELECT RAISE(ABORT, 'archive_import is append-only');
END;
