ALTER TABLE meetings.session
    ADD COLUMN held_at timestamptz,
    ADD COLUMN held_by uuid,
    ADD COLUMN held_by_name text,
    ADD COLUMN protocols_kept boolean NOT NULL DEFAULT FALSE,
    ADD CHECK ((held_at IS NULL) = (held_by IS NULL) AND (held_at IS NULL) = (held_by_name IS NULL));
COMMENT ON COLUMN meetings.session.held_at IS 'When the body said that it was held (M-5-1); null before';
COMMENT ON COLUMN meetings.session.held_by IS 'Person who said so';
COMMENT ON COLUMN meetings.session.held_by_name IS 'Name of that person then';
COMMENT ON COLUMN meetings.session.protocols_kept IS 'Whether he said that the health protocols were kept (M-6)';

CREATE TABLE meetings.announcement (
    session_id     uuid        NOT NULL REFERENCES meetings.session (id),
    number         integer     NOT NULL CHECK (number > 0),
    place          text        NOT NULL,
    opens_at       time        NOT NULL,
    closes_at      time        NOT NULL CHECK (closes_at > opens_at),
    host_position  uuid        NOT NULL REFERENCES directory.position (position_id),
    host_person    uuid        NOT NULL REFERENCES directory.person (person_id),
    host_title     text        NOT NULL,
    host_name      text        NOT NULL,
    direct_line    text,
    capacity       integer     CHECK (capacity > 0),
    medium         text        NOT NULL,
    made_at        timestamptz NOT NULL,
    made_by        uuid        NOT NULL,
    made_by_name   text        NOT NULL,
    PRIMARY KEY (session_id, number)
);
CREATE INDEX announcement_host_position ON meetings.announcement (host_position);
CREATE INDEX announcement_host_person ON meetings.announcement (host_person);
COMMENT ON TABLE meetings.announcement IS 'What was told of a session beforehand (M-2-5); the newest holds, none is changed';
COMMENT ON COLUMN meetings.announcement.session_id IS 'The session';
COMMENT ON COLUMN meetings.announcement.number IS 'Counts the announcements of the session, from 1';
COMMENT ON COLUMN meetings.announcement.place IS 'Where it is held (M-2-1)';
COMMENT ON COLUMN meetings.announcement.opens_at IS 'When it begins';
COMMENT ON COLUMN meetings.announcement.closes_at IS 'When it ends';
COMMENT ON COLUMN meetings.announcement.host_position IS 'Position that meets the people: the head of the unit or a deputy (M-2-4)';
COMMENT ON COLUMN meetings.announcement.host_person IS 'Who holds that position on the day';
COMMENT ON COLUMN meetings.announcement.host_title IS 'Title of the position then';
COMMENT ON COLUMN meetings.announcement.host_name IS 'Name of the person then';
COMMENT ON COLUMN meetings.announcement.direct_line IS 'Telephone on which people are met as well (M-7); null when there is none';
COMMENT ON COLUMN meetings.announcement.capacity IS 'How many people the place takes (M-6); null when nobody said';
COMMENT ON COLUMN meetings.announcement.medium IS 'Where it was announced beside the public page; may be empty';
COMMENT ON COLUMN meetings.announcement.made_at IS 'When it was announced';
COMMENT ON COLUMN meetings.announcement.made_by IS 'Person who announced it';
COMMENT ON COLUMN meetings.announcement.made_by_name IS 'Name of that person then';

CREATE TABLE meetings.absence (
    id              uuid        PRIMARY KEY,
    session_id      uuid        NOT NULL REFERENCES meetings.session (id),
    reason          text        NOT NULL,
    asked_at        timestamptz NOT NULL,
    asked_by        uuid        NOT NULL,
    asked_by_name   text        NOT NULL,
    is_accepted     boolean,
    remark          text        NOT NULL DEFAULT '',
    decided_at      timestamptz,
    decided_by      uuid,
    decided_by_name text,
    CHECK ((decided_at IS NULL) = (is_accepted IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)
           AND (decided_at IS NULL) = (decided_by_name IS NULL))
);
CREATE UNIQUE INDEX absence_once ON meetings.absence (session_id) WHERE is_accepted IS NOT FALSE;
CREATE INDEX absence_session_id ON meetings.absence (session_id);
CREATE INDEX absence_waiting ON meetings.absence (asked_at) WHERE is_accepted IS NULL;
COMMENT ON TABLE meetings.absence IS 'Why a session was not held, and what the governorate decided of it (M-8)';
COMMENT ON COLUMN meetings.absence.id IS 'Names it';
COMMENT ON COLUMN meetings.absence.session_id IS 'The session';
COMMENT ON COLUMN meetings.absence.reason IS 'Why, in words';
COMMENT ON COLUMN meetings.absence.asked_at IS 'When it was asked for, or settled by the governorate afterwards';
COMMENT ON COLUMN meetings.absence.asked_by IS 'Person who did';
COMMENT ON COLUMN meetings.absence.asked_by_name IS 'Name of that person then';
COMMENT ON COLUMN meetings.absence.is_accepted IS 'What was decided; null while it waits';
COMMENT ON COLUMN meetings.absence.remark IS 'Why it was not accepted; may be empty';
COMMENT ON COLUMN meetings.absence.decided_at IS 'When it was decided; null while it waits';
COMMENT ON COLUMN meetings.absence.decided_by IS 'Person who decided';
COMMENT ON COLUMN meetings.absence.decided_by_name IS 'Name of that person then';

CREATE TABLE meetings.other_contact (
    id           uuid        PRIMARY KEY,
    unit_id      uuid        NOT NULL REFERENCES directory.unit (unit_id),
    day          date        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('CEREMONY', 'VISIT', 'INCIDENTAL')),
    description  text        NOT NULL,
    made_at      timestamptz NOT NULL,
    made_by      uuid        NOT NULL,
    made_by_name text        NOT NULL
);
CREATE INDEX other_contact_unit_id ON meetings.other_contact (unit_id, day);
COMMENT ON TABLE meetings.other_contact IS 'Ceremonies, visits and incidental answers; no public meetings, and counted nowhere (M-2-2)';
COMMENT ON COLUMN meetings.other_contact.id IS 'Names it';
COMMENT ON COLUMN meetings.other_contact.unit_id IS 'The unit that was there';
COMMENT ON COLUMN meetings.other_contact.day IS 'Its day';
COMMENT ON COLUMN meetings.other_contact.kind IS 'What it was';
COMMENT ON COLUMN meetings.other_contact.description IS 'In words';
COMMENT ON COLUMN meetings.other_contact.made_at IS 'When it was entered';
COMMENT ON COLUMN meetings.other_contact.made_by IS 'Person who entered it';
COMMENT ON COLUMN meetings.other_contact.made_by_name IS 'Name of that person then';
