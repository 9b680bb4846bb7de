-- Trigrams are made of letters, and in a database with the plain locale C only Latin ones are letters: an index over
-- Persian words would then hold nothing to search by. So the index sees each Persian letter as a Latin one; some share
-- one, and the query compares the true words besides.
DROP INDEX directory.body_search;
DROP INDEX directory.unit_search;
DROP INDEX directory.person_search;
CREATE INDEX body_search ON directory.body USING gin (
    translate(search_key, 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی', 'abptcjcheddrzjsxswuzigfqkglmnvhy') gin_trgm_ops)
    WITH (fastupdate = off);
CREATE INDEX unit_search ON directory.unit USING gin (
    translate(search_key, 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی', 'abptcjcheddrzjsxswuzigfqkglmnvhy') gin_trgm_ops)
    WITH (fastupdate = off);
CREATE INDEX person_search ON directory.person USING gin (
    translate(search_key, 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی', 'abptcjcheddrzjsxswuzigfqkglmnvhy') gin_trgm_ops)
    WITH (fastupdate = off);
