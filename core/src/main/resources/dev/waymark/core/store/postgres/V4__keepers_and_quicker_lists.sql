-- Version 4: which host writes a file, and lists that look at what they give only.

CREATE TABLE keeper (
  file TEXT COLLATE "C" PRIMARY KEY,
  host TEXT COLLATE "C" NOT NULL,
  fence BIGINT NOT NULL, -- grows with every host that takes the file over
  held_until BIGINT NOT NULL
);

CREATE INDEX item_of_owner ON item (roadmap, gone, owner_folded) WHERE owner_folded IS NOT NULL;

-- The statuses that few items have.
CREATE INDEX item_blocked ON item (roadmap, gone, status) WHERE status = 'BLOCKED';

CREATE INDEX item_in_progress ON item (roadmap, gone, status) WHERE status = 'IN_PROGRESS';
