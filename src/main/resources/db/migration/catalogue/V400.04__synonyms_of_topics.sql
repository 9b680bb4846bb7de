-- Other words for a topic stood in its search key alone; a sheet that goes out must bring them back.
ALTER TABLE catalogue.topic ADD COLUMN synonyms text NOT NULL DEFAULT '';
COMMENT ON COLUMN catalogue.topic.synonyms IS 'Other words people use for it; empty for topics from before the sheet, whose words stay in the search key until they are changed';
