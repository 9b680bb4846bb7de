-- A line that not every holder of its position may see: before it is shown or counted, the room of its subject is asked.
ALTER TABLE worklist.entry ADD COLUMN guarded boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN worklist.entry.guarded IS 'Whether the room of the subject is asked who may see the line before it is shown or counted';
CREATE INDEX entry_guarded ON worklist.entry (position_id, subject_id) WHERE guarded;
COMMENT ON INDEX worklist.entry_guarded IS 'The few guarded lines of a worklist';

-- What other rooms may read.
CREATE VIEW worklist.published_guarded_line AS SELECT subject_id, position_id FROM worklist.entry WHERE guarded;
COMMENT ON VIEW worklist.published_guarded_line IS 'Lines that are counted for nobody before the room of the subject was asked';
