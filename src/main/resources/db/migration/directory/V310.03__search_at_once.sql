-- Names change rarely and are searched often: their words go into the index at once, not into a list beside it that
-- every search would have to read until somebody cleans up.
ALTER INDEX directory.body_search SET (fastupdate = off);
ALTER INDEX directory.unit_search SET (fastupdate = off);
ALTER INDEX directory.person_search SET (fastupdate = off);
SELECT gin_clean_pending_list('directory.body_search'),
       gin_clean_pending_list('directory.unit_search'),
       gin_clean_pending_list('directory.person_search');
