-- Fields that the customer defines, and what experts hold in them.

CREATE TABLE custom_field (
    key        TEXT PRIMARY KEY,
    position   INTEGER NOT NULL,
    definition TEXT NOT NULL           -- JSON of core.pool.record.custom_fields.CustomField
) WITHOUT ROWID;

-- Blank values have no row. sort has no type of its own: numbers stand in it as numbers.
CREATE TABLE expert_custom (
    expert_id INTEGER NOT NULL REFERENCES expert (id),
    key       TEXT NOT NULL REFERENCES custom_field (key),
    value     TEXT NOT NULL,
    sort      NOT NULL,
    PRIMARY KEY (expert_id, key)
) WITHOUT ROWID;
CREATE INDEX expert_custom_by_value ON expert_custom (key, sort);

INSERT INTO custom_field (key, position, definition) VALUES ('type', 0, '{"name":"专家类型","type":"choice"}');
