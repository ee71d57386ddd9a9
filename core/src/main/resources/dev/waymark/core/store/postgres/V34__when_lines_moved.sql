-- Version 34: whether items stand where they stood can be told without a look at each.

ALTER TABLE synced ADD COLUMN moves BIGINT NOT NULL DEFAULT 0; -- how often items of the roadmap came to stand elsewhere
