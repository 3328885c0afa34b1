-- Archives of whole projects: these belong to no draw.

ALTER TABLE archive ADD COLUMN project TEXT NOT NULL DEFAULT '';
