"""Tables that people hand in: cells, headers and the text rules that every import shares."""
