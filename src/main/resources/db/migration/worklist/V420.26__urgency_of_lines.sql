-- Four grades in place of urgent or not; danger to life has a moment by the clock, and no date of working days beside it.
ALTER TABLE worklist.entry ADD COLUMN urgency smallint NOT NULL DEFAULT 0 CHECK (urgency BETWEEN 0 AND 3);
UPDATE worklist.entry SET urgency = 1 WHERE urgent;
ALTER TABLE worklist.entry ADD COLUMN confidential boolean NOT NULL DEFAULT false;
ALTER TABLE worklist.entry ADD COLUMN due_at timestamptz;
ALTER TABLE worklist.entry ADD COLUMN amber_at timestamptz;
ALTER TABLE worklist.entry ADD CONSTRAINT entry_by_the_clock
    CHECK ((due_at IS NULL) = (amber_at IS NULL) AND (due_at IS NULL OR (due_on IS NULL AND due_here IS NULL)));
COMMENT ON COLUMN worklist.entry.urgency IS 'Grade: 0 ordinary, 1 urgent, 2 very urgent, 3 danger to life';
COMMENT ON COLUMN worklist.entry.confidential IS 'Whether messages that leave the house say nothing of it but its code';
COMMENT ON COLUMN worklist.entry.due_at IS 'Moment by the clock until which it is done here; null for what has a date';
COMMENT ON COLUMN worklist.entry.amber_at IS 'Moment from which it shows amber; null for what has a date';

DROP VIEW worklist.published_dated_line;
DROP INDEX worklist.entry_open;
ALTER TABLE worklist.entry DROP COLUMN urgent;
CREATE INDEX entry_open ON worklist.entry (position_id, urgency DESC, due_effective, arrived_at) WHERE box <> 'SENT';
CREATE INDEX entry_by_the_clock ON worklist.entry (amber_at)
    WHERE box NOT IN ('SENT', 'WAITING') AND part NOT IN ('COPY', 'ESCALATED') AND due_at IS NOT NULL;
COMMENT ON INDEX worklist.entry_by_the_clock IS 'The few lines that turn at a moment of the day, for the watcher of deadlines';

-- What other rooms may read.
CREATE VIEW worklist.published_dated_line AS
    SELECT subject_id, position_id, due_effective AS due, amber_days, county_code, arrived_at, urgency, code,
           CASE WHEN confidential THEN '' ELSE category END AS category
    FROM worklist.entry
    WHERE box NOT IN ('SENT', 'WAITING') AND part NOT IN ('COPY', 'ESCALATED') AND due_effective IS NOT NULL;
COMMENT ON VIEW worklist.published_dated_line IS 'Open lines with a date that has to be kept, without what they say of people';
CREATE VIEW worklist.published_timed_line AS
    SELECT subject_id, position_id, due_at, amber_at, county_code, arrived_at, urgency, code,
           CASE WHEN confidential THEN '' ELSE category END AS category
    FROM worklist.entry
    WHERE box NOT IN ('SENT', 'WAITING') AND part NOT IN ('COPY', 'ESCALATED') AND due_at IS NOT NULL;
COMMENT ON VIEW worklist.published_timed_line IS 'Open lines with a moment by the clock that has to be kept, without what they say of people';
