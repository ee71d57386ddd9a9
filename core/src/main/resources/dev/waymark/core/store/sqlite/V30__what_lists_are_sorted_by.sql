-- Version 30: long lists are sorted and grouped from the index alone.

DROP INDEX item_in_document_order;

CREATE INDEX item_in_document_order
ON item (roadmap, gone, line, part, number, status, owner_folded, target_day, title_folded, notes_folded, priority, owner);
