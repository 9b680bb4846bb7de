-- When lines of worklists turned amber and red, who was told of it, and where the watcher stands.
CREATE SCHEMA deadlines;

CREATE TABLE deadlines.noted (
    subject_id    uuid        NOT NULL,
    number        bigint      GENERATED ALWAYS AS IDENTITY,
    position_id   uuid        NOT NULL,
    unit_id       uuid        NOT NULL,
    light         text        NOT NULL CHECK (light IN ('AMBER', 'RED')),
    due           date        NOT NULL,
    amber_days    smallint    NOT NULL,
    county_code   text,
    arrived_at    timestamptz NOT NULL,
    turned_on     date        NOT NULL,
    noted_at      timestamptz NOT NULL,
    left_at       timestamptz,
    taken_back_at timestamptz,
    PRIMARY KEY (subject_id, number)
);
-- Exactly once for each line and colour, whoever notes it; what a closure made wrong is taken back and may come again.
CREATE UNIQUE INDEX noted_once ON deadlines.noted (subject_id, position_id, arrived_at, light, due)
    WHERE taken_back_at IS NULL;
CREATE INDEX noted_standing ON deadlines.noted (position_id, number) WHERE taken_back_at IS NULL AND left_at IS NULL;
CREATE INDEX noted_due ON deadlines.noted (due) WHERE taken_back_at IS NULL;
COMMENT ON TABLE deadlines.noted IS 'When a line of a worklist turned amber and when red';
COMMENT ON COLUMN deadlines.noted.subject_id IS 'Opaque identity of what is worked on';
COMMENT ON COLUMN deadlines.noted.number IS 'Order of noting; digests remember up to which number they told';
COMMENT ON COLUMN deadlines.noted.position_id IS 'On whose worklist it stood then';
COMMENT ON COLUMN deadlines.noted.unit_id IS 'The unit of that position then';
COMMENT ON COLUMN deadlines.noted.light IS 'What it turned';
COMMENT ON COLUMN deadlines.noted.due IS 'The date that had to be kept';
COMMENT ON COLUMN deadlines.noted.amber_days IS 'On how many working days before the date it shows amber';
COMMENT ON COLUMN deadlines.noted.county_code IS 'County by whose working days the date counts; null for the country''s';
COMMENT ON COLUMN deadlines.noted.arrived_at IS 'When the line had arrived; arrived anew, it is another line';
COMMENT ON COLUMN deadlines.noted.turned_on IS 'First day on which its date shows this colour';
COMMENT ON COLUMN deadlines.noted.noted_at IS 'When that was noted';
COMMENT ON COLUMN deadlines.noted.left_at IS 'When the line had no longer to be worked on there; null while it has';
COMMENT ON COLUMN deadlines.noted.taken_back_at IS 'When a closure or an undone step made it wrong; null while it holds';

CREATE TABLE deadlines.watch (
    only_one         boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    round            text        NOT NULL DEFAULT '',
    complete         boolean     NOT NULL DEFAULT false,
    after_days       smallint    NOT NULL DEFAULT 0,
    after_due        date,
    after_subject    uuid,
    after_position   uuid,
    calendar_version bigint,
    digested         text        NOT NULL DEFAULT '',
    caught_up_at     timestamptz
);
INSERT INTO deadlines.watch DEFAULT VALUES;
COMMENT ON TABLE deadlines.watch IS 'Where the watcher stands; whoever holds its one row watches, all other instances pass';
COMMENT ON COLUMN deadlines.watch.only_one IS 'There is one row';
COMMENT ON COLUMN deadlines.watch.round IS 'Day, hour and state of the calendar for which lines are looked through';
COMMENT ON COLUMN deadlines.watch.complete IS 'Whether all lines were looked through in this round';
COMMENT ON COLUMN deadlines.watch.after_days IS 'The lines with this number of amber days are looked through next';
COMMENT ON COLUMN deadlines.watch.after_due IS 'Date of the last line looked at; null before the first';
COMMENT ON COLUMN deadlines.watch.after_subject IS 'Subject of the last line looked at';
COMMENT ON COLUMN deadlines.watch.after_position IS 'Position of the last line looked at';
COMMENT ON COLUMN deadlines.watch.calendar_version IS 'State of the calendar by which notes were last looked over; null before the first time';
COMMENT ON COLUMN deadlines.watch.digested IS 'Day and times of day whose digests are made';
COMMENT ON COLUMN deadlines.watch.caught_up_at IS 'When nothing was left to be noted; null before the first time';

CREATE TABLE deadlines.digest (
    person_id  uuid        NOT NULL REFERENCES directory.person (person_id),
    day        date        NOT NULL,
    digest_id  uuid        NOT NULL,
    made_at    timestamptz NOT NULL,
    up_to      bigint      NOT NULL,
    amber      integer     NOT NULL,
    red        integer     NOT NULL,
    positions  integer     NOT NULL,
    below      integer     NOT NULL,
    opened_at  timestamptz,
    PRIMARY KEY (person_id, day)
);
COMMENT ON TABLE deadlines.digest IS 'What a member of staff was told of deadlines; one for each person and day';
COMMENT ON COLUMN deadlines.digest.person_id IS 'Who was told';
COMMENT ON COLUMN deadlines.digest.day IS 'The day it is of';
COMMENT ON COLUMN deadlines.digest.digest_id IS 'Identity, by which its notice is found';
COMMENT ON COLUMN deadlines.digest.made_at IS 'When it was made';
COMMENT ON COLUMN deadlines.digest.up_to IS 'Up to which note it tells; the next one goes on there';
COMMENT ON COLUMN deadlines.digest.amber IS 'How many lines had turned amber on his worklists since the last one';
COMMENT ON COLUMN deadlines.digest.red IS 'How many lines had turned red on his worklists since the last one';
COMMENT ON COLUMN deadlines.digest.positions IS 'On how many worklists under him lines had turned red since the last one';
COMMENT ON COLUMN deadlines.digest.below IS 'How many lines had turned red there';
COMMENT ON COLUMN deadlines.digest.opened_at IS 'When he looked at it in the program; null before';

CREATE TABLE deadlines.contact (
    person_id uuid        PRIMARY KEY REFERENCES directory.person (person_id),
    channel   text        NOT NULL CHECK (channel IN ('SMS', 'EMAIL')),
    address   text        NOT NULL,
    proved_at timestamptz NOT NULL
);
COMMENT ON TABLE deadlines.contact IS 'Where members of staff want their digest to be sent; proved by a code';
COMMENT ON COLUMN deadlines.contact.person_id IS 'Whose';
COMMENT ON COLUMN deadlines.contact.channel IS 'The way';
COMMENT ON COLUMN deadlines.contact.address IS 'Mobile number or e-mail address';
COMMENT ON COLUMN deadlines.contact.proved_at IS 'When he proved that it is his';
