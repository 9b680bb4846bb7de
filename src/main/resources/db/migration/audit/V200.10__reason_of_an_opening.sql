-- What is masked to a position is shown when it says why.
ALTER TABLE audit.access_record ADD COLUMN reason text;
COMMENT ON COLUMN audit.access_record.reason IS 'Why, in the words of whoever asked for what is masked to him; null for other openings';
