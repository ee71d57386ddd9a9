-- Whose standup it is, what became of it, and what went wrong last.
ALTER TABLE standup ADD COLUMN team TEXT NOT NULL DEFAULT '';

ALTER TABLE standup ADD COLUMN fate TEXT;

ALTER TABLE standup ADD COLUMN why TEXT;

-- What its post says, as a fingerprint; empty for nobody knows.
ALTER TABLE standup ADD COLUMN said TEXT;

CREATE INDEX standup_of ON standup (team, day);
