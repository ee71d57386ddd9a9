-- Version 12: parts of words in titles and notes are found by an index, where the server has what it takes.

DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX item_words
  ON item USING gin ((title_folded || chr(10) || coalesce(notes_folded, '')) gin_trgm_ops);
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'without an index of parts of words: %', SQLERRM;
END
$$;
