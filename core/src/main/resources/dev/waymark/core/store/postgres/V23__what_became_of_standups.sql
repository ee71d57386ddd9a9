-- Whose standup it is, what became of it, and what went wrong last.
ALTER TABLE standup ADD COLUMN team TEXT COLLATE "C" NOT NULL DEFAULT '';

ALTER TABLE standup ADD COLUMN fate TEXT COLLATE "C";

ALTER TABLE standup ADD COLUMN why TEXT COLLATE "C";

-- What its post says, as a fingerprint; empty for nobody knows.
ALTER TABLE standup ADD COLUMN said TEXT COLLATE "C";

CREATE INDEX standup_of ON standup (team, day);
