-- Reminders before a meeting are sent once.

CREATE TABLE reminder (
    invitation INTEGER NOT NULL REFERENCES invitation (id),
    hours      INTEGER NOT NULL,             -- before the meeting
    at         TEXT NOT NULL,
    PRIMARY KEY (invitation, hours)
) WITHOUT ROWID;
