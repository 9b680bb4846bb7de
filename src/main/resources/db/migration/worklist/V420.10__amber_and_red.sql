-- What decides when a line shows amber and red; the colours themselves follow from the day and the calendar.
ALTER TABLE worklist.entry ADD COLUMN county_code text;
ALTER TABLE worklist.entry ADD COLUMN amber_days smallint NOT NULL DEFAULT 1 CHECK (amber_days BETWEEN 0 AND 60);
COMMENT ON COLUMN worklist.entry.county_code IS 'County by whose working days the date counts; null for the country''s';
COMMENT ON COLUMN worklist.entry.amber_days IS 'On how many working days before the date it shows amber';
CREATE INDEX entry_light ON worklist.entry (amber_days, due_effective, subject_id, position_id)
    WHERE box <> 'SENT' AND part <> 'COPY' AND due_effective IS NOT NULL;
COMMENT ON INDEX worklist.entry_light IS 'What turns amber or red next, for the watcher of deadlines';

ALTER TABLE worklist.saved_view ADD COLUMN soon boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN worklist.saved_view.soon IS 'Only what is due soon';

-- What other rooms may read.
CREATE VIEW worklist.published_dated_line AS
    SELECT subject_id, position_id, due_effective AS due, amber_days, county_code, arrived_at, urgent, code, category
    FROM worklist.entry WHERE box <> 'SENT' AND part <> 'COPY' AND due_effective IS NOT NULL;
COMMENT ON VIEW worklist.published_dated_line IS 'Open lines with a date that has to be kept, without what they say of people';
