-- Version 33: long lists are sorted by their changes, and grouped by milestone, from the index alone.

DROP INDEX item_in_document_order;

CREATE INDEX item_in_document_order
ON item (roadmap, gone, place, part, number, status, owner_folded, target_day, title_folded, notes_folded, priority, owner, changed_at, milestone);
