-- Version 5: a patch writes an item's facts or a milestone's own.

ALTER TABLE patch ALTER COLUMN item DROP NOT NULL;

ALTER TABLE patch ADD COLUMN milestone TEXT COLLATE "C"; -- its title

ALTER TABLE patch ADD CHECK ((item IS NULL) <> (milestone IS NULL));
