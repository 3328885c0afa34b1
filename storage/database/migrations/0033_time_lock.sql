-- Names under a time lock (features P17): both clocks at the freeze, and when the wall clock was found changed.

ALTER TABLE draw ADD COLUMN clock_mark TEXT;                                  -- JSON: wall, monotonic_ns, boot
ALTER TABLE draw ADD COLUMN clock_stepped_at TEXT;
