ALTER TABLE worklist.saved_view ADD COLUMN urgency smallint CHECK (urgency BETWEEN 0 AND 3);
COMMENT ON COLUMN worklist.saved_view.urgency IS 'Only this grade; null for all';
