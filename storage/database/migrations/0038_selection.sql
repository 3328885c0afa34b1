-- Experts chosen by hand or assigned by document: places and pseudonyms as they are gathered, and what was
-- fixed of them with the supervisor's signature.

ALTER TABLE draw_attempt ADD COLUMN choices TEXT NOT NULL DEFAULT '[]';  -- JSON: [place, pseudonym] each
ALTER TABLE draw_attempt ADD COLUMN naming  TEXT;                        -- JSON: seats, substitutes, who signed

CREATE TRIGGER naming_stays BEFORE UPDATE ON draw_attempt
WHEN OLD.naming IS NOT NULL AND (
    NEW.naming IS NOT OLD.naming OR NEW.choices IS NOT OLD.choices
    OR NEW.plan_hash IS NOT OLD.plan_hash OR NEW.snapshot_root IS NOT OLD.snapshot_root)
BEGIN
    SELECT RAISE(ABORT, 'a panel that was named does not change');
END;
CREATE TRIGGER named_has_no_secret BEFORE UPDATE ON draw_attempt
WHEN NEW.naming IS NOT NULL AND NEW.commitment IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a panel is drawn or named, never both');
END;
CREATE TRIGGER basis_stays BEFORE UPDATE ON draw_document WHEN OLD.kind = 'basis'
BEGIN
    SELECT RAISE(ABORT, 'a document that a choice rests on does not change');
END;
CREATE TRIGGER basis_kept BEFORE DELETE ON draw_document WHEN OLD.kind = 'basis'
BEGIN
    SELECT RAISE(ABORT, 'a document that a choice rests on is kept');
END;
