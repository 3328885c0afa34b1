-- What waits for the operator, e-mails of invitations, own recordings of prompts, parts of texts.

ALTER TABLE text_in ADD COLUMN outcome TEXT NOT NULL DEFAULT '';  -- '' waits, answered, attributed, dismissed
ALTER TABLE text_in ADD COLUMN decided_at TEXT;
ALTER TABLE text_in ADD COLUMN decided_by TEXT NOT NULL DEFAULT '';  -- name of the account
UPDATE text_in SET outcome = 'answered' WHERE handled = 1;
CREATE INDEX text_in_by_outcome ON text_in (outcome, id);
CREATE INDEX text_in_by_draw ON text_in (draw_id, row);

ALTER TABLE text_out ADD COLUMN parts INTEGER NOT NULL DEFAULT 1;
ALTER TABLE text_out ADD COLUMN reason TEXT NOT NULL DEFAULT '';  -- why it failed
CREATE INDEX text_out_by_line ON text_out (line, at);
CREATE INDEX text_out_by_invitation ON text_out (invitation);

ALTER TABLE invitation ADD COLUMN mails_sent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invitation ADD COLUMN reach TEXT NOT NULL DEFAULT 'call';  -- the channel in use: call, sms, mail

CREATE TABLE mail_out (
    id         INTEGER PRIMARY KEY,
    invitation INTEGER NOT NULL REFERENCES invitation (id),
    code       TEXT NOT NULL,               -- INVITE, CONFIRM, CANCEL
    subject    TEXT NOT NULL,
    text       TEXT NOT NULL,
    state      TEXT NOT NULL,               -- sending, sent, put_aside, failed
    reason     TEXT NOT NULL DEFAULT '',
    at         TEXT NOT NULL
);
CREATE INDEX mail_out_by_invitation ON mail_out (invitation);

CREATE TABLE word_file (                    -- own recordings of prompts (8 kHz 16-bit mono), attachments
    sha256  TEXT PRIMARY KEY,
    content BLOB NOT NULL,
    at      TEXT NOT NULL
) WITHOUT ROWID;
