"""Backups of a station: a folder for each, beside a store of the files that several share."""
