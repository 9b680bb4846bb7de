-- Lines of a superior, who watches and has no date of his own; objections; and lines that wait, whose clock stands.
ALTER TABLE worklist.entry DROP CONSTRAINT entry_part_check;
ALTER TABLE worklist.entry ADD CONSTRAINT entry_part_check
    CHECK (part IN ('LEAD', 'CONTRIBUTE', 'COPY', 'ESCALATED', 'OBJECTION'));

DROP INDEX worklist.entry_light;
CREATE INDEX entry_light ON worklist.entry (amber_days, due_effective, subject_id, position_id)
    WHERE box NOT IN ('SENT', 'WAITING') AND part NOT IN ('COPY', 'ESCALATED') AND due_effective IS NOT NULL;

CREATE OR REPLACE VIEW worklist.published_dated_line AS
    SELECT subject_id, position_id, due_effective AS due, amber_days, county_code, arrived_at, urgent, code, category
    FROM worklist.entry
    WHERE box NOT IN ('SENT', 'WAITING') AND part NOT IN ('COPY', 'ESCALATED') AND due_effective IS NOT NULL;
