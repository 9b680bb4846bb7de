-- The ladder: whose superior has a late line in his list, and when the next one gets it.
ALTER TABLE deadlines.noted ADD COLUMN climb_on date;
ALTER TABLE deadlines.noted ADD COLUMN step smallint NOT NULL DEFAULT 0;
UPDATE deadlines.noted n SET climb_on = turned_on
WHERE light = 'RED' AND left_at IS NULL AND taken_back_at IS NULL
  AND EXISTS (SELECT 1 FROM worklist.published_dated_line l
              WHERE l.subject_id = n.subject_id AND l.position_id = n.position_id AND l.arrived_at = n.arrived_at);
CREATE INDEX noted_climb ON deadlines.noted (climb_on, number)
    WHERE climb_on IS NOT NULL AND left_at IS NULL AND taken_back_at IS NULL;
COMMENT ON COLUMN deadlines.noted.climb_on IS 'On which day it is looked whether the next superior gets it; null when nothing is left to climb';
COMMENT ON COLUMN deadlines.noted.step IS 'How many superiors have it in their lists because of this note';

CREATE TABLE deadlines.climb (
    subject_id  uuid        NOT NULL,
    note        bigint      NOT NULL,
    step        smallint    NOT NULL,
    position_id uuid        NOT NULL REFERENCES directory.position (position_id),
    climbed_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    PRIMARY KEY (subject_id, note, step)
);
CREATE INDEX climb_position_id ON deadlines.climb (position_id);
CREATE INDEX climb_open ON deadlines.climb (subject_id, note) WHERE ended_at IS NULL;
COMMENT ON TABLE deadlines.climb IS 'Which superiors got a late line, one after the other';
COMMENT ON COLUMN deadlines.climb.subject_id IS 'Opaque identity of what is worked on';
COMMENT ON COLUMN deadlines.climb.note IS 'The note of the line that is late';
COMMENT ON COLUMN deadlines.climb.step IS 'First, second, third superior …';
COMMENT ON COLUMN deadlines.climb.position_id IS 'The superior';
COMMENT ON COLUMN deadlines.climb.climbed_at IS 'When he got it';
COMMENT ON COLUMN deadlines.climb.ended_at IS 'When the late line had left or its date was corrected; null while he watches';
