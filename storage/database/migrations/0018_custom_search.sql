-- Words of the customer's own fields that are marked searchable, one row for each expert who has any.

CREATE VIRTUAL TABLE custom_index USING fts5(tokens, columnsize = 0, detail = none, tokenize = 'ascii');
