-- A key is bound to what was said under it: other words under the same key are no repetition.
ALTER TABLE meetingday.entry ADD COLUMN content_digest text NOT NULL DEFAULT '';
COMMENT ON COLUMN meetingday.entry.content_digest IS 'SHA-256 of what it said; empty for entries made before it was kept';
