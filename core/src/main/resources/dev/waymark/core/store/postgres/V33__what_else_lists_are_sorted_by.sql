-- Version 33: nothing new here; SQLite's lists are sorted from an index.
SELECT 1;
