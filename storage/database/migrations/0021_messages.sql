-- Messages to experts beside invitations: results of reviews, notices to many. By text or by e-mail.

CREATE TABLE message (
    id         INTEGER PRIMARY KEY,
    at         TEXT NOT NULL,
    by_name    TEXT NOT NULL,               -- of the account whose act it came from
    channel    TEXT NOT NULL,               -- sms, mail
    cause      TEXT NOT NULL,               -- review, notice
    reference  TEXT NOT NULL DEFAULT '',    -- number of the review case
    expert_no  TEXT NOT NULL DEFAULT '',    -- '' for somebody who is not in the pool
    name       TEXT NOT NULL,
    address    TEXT NOT NULL,               -- phone number or e-mail address
    subject    TEXT NOT NULL DEFAULT '',
    text       TEXT NOT NULL,
    state      TEXT NOT NULL,               -- waiting, sending, sent, delivered, put_aside, failed
    reason     TEXT NOT NULL DEFAULT '',    -- code of why it failed
    tries      INTEGER NOT NULL DEFAULT 0,
    changed_at TEXT NOT NULL
);
CREATE INDEX message_by_state ON message (state, id);
CREATE INDEX message_by_expert ON message (expert_no, id);
