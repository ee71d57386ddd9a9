-- Version 4: which host writes a file, and lists that look at what they give only.

CREATE TABLE keeper (
  file TEXT PRIMARY KEY,
  host TEXT NOT NULL,
  fence INTEGER NOT NULL, -- grows with every host that takes the file over
  held_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

DROP INDEX item_in_document_order;

CREATE INDEX item_in_document_order
ON item (roadmap, gone, line, part, number, status, owner_folded, target_day, title_folded);

CREATE INDEX item_of_owner ON item (roadmap, gone, owner_folded) WHERE owner_folded IS NOT NULL;

-- The statuses that few items have.
CREATE INDEX item_blocked ON item (roadmap, gone, status) WHERE status = 'BLOCKED';

CREATE INDEX item_in_progress ON item (roadmap, gone, status) WHERE status = 'IN_PROGRESS';
