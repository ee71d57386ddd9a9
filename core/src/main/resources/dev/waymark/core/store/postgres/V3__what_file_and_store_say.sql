-- Version 3: what a file and the store say differently of an item.

ALTER TABLE item ADD COLUMN conflicts TEXT COLLATE "C";
