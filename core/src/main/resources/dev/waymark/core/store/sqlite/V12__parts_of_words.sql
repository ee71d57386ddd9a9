-- Version 12: parts of words in titles and notes are found by an index.

CREATE VIRTUAL TABLE item_words USING fts5(words, tokenize = 'trigram case_sensitive 1');

ALTER TABLE item ADD COLUMN words INTEGER; -- its row in item_words

INSERT INTO item_words (rowid, words)
SELECT rowid, title_folded || char(10) || coalesce(notes_folded, '') FROM item;

UPDATE item SET words = rowid;

CREATE INDEX item_by_words ON item (words);

CREATE TRIGGER item_words_come AFTER INSERT ON item
BEGIN
  INSERT INTO item_words (words)
  VALUES (new.title_folded || char(10) || coalesce(new.notes_folded, ''));
  UPDATE item SET words = last_insert_rowid() WHERE id = new.id;
END;

CREATE TRIGGER item_words_change AFTER UPDATE OF title_folded, notes_folded ON item
BEGIN
  UPDATE item_words SET words = new.title_folded || char(10) || coalesce(new.notes_folded, '')
  WHERE rowid = new.words;
END;

CREATE TRIGGER item_words_go AFTER DELETE ON item
BEGIN
  DELETE FROM item_words WHERE rowid = old.words;
END;
