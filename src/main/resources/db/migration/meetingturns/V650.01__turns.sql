CREATE SCHEMA meetingturns;

CREATE TABLE meetingturns.turn (
    id             uuid        PRIMARY KEY,
    session_id     uuid        NOT NULL,
    unit_id        uuid        NOT NULL REFERENCES directory.unit (unit_id),
    day            date        NOT NULL,
    number         integer     NOT NULL CHECK (number > 0),
    about          time        NOT NULL,
    told_opens     time        NOT NULL,
    told_where     text        NOT NULL,
    is_called_off  boolean     NOT NULL DEFAULT FALSE,
    told           integer     NOT NULL DEFAULT 0 CHECK (told >= 0),
    link_digest    bytea,
    language       text        NOT NULL,
    mode           text        NOT NULL CHECK (mode IN ('IN_PERSON', 'PHONE')),
    identity_kind  text        CHECK (identity_kind IN ('NATIONAL_ID', 'FOREIGN_NATIONAL_ID')),
    identity_value text        CHECK (identity_value ~ '^[0-9]{10}([0-9]{2})?$'),
    first_name     text        CHECK (first_name <> ''),
    last_name      text        CHECK (last_name <> ''),
    mobile         text        CHECK (mobile ~ '^09[0-9]{9}$'),
    subject        text        CHECK (subject <> ''),
    asked_at       timestamptz NOT NULL,
    cancelled_at   timestamptz,
    came_at        timestamptz,
    applicant_id   uuid,
    erased_at      timestamptz,
    FOREIGN KEY (session_id, day) REFERENCES meetings.session (id, day),
    CHECK (cancelled_at IS NULL OR came_at IS NULL),
    CHECK ((came_at IS NULL) = (applicant_id IS NULL)),
    CHECK (num_nulls(identity_kind, identity_value, first_name, last_name, mobile, subject, link_digest)
           = CASE WHEN erased_at IS NULL THEN 0 ELSE 7 END)
);
CREATE INDEX turn_session_id ON meetingturns.turn (session_id, day);
CREATE INDEX turn_unit_id ON meetingturns.turn (unit_id, day);
CREATE UNIQUE INDEX turn_number ON meetingturns.turn (session_id, number) WHERE cancelled_at IS NULL;
CREATE UNIQUE INDEX turn_once ON meetingturns.turn (session_id, identity_kind, identity_value) WHERE cancelled_at IS NULL;
CREATE UNIQUE INDEX turn_link ON meetingturns.turn (link_digest);
CREATE INDEX turn_awaited ON meetingturns.turn (day) WHERE cancelled_at IS NULL AND came_at IS NULL;
CREATE INDEX turn_to_erase ON meetingturns.turn (day) WHERE erased_at IS NULL;
COMMENT ON TABLE meetingturns.turn IS 'A turn that somebody asked for in a public meeting that was announced (N-8-3)';
COMMENT ON COLUMN meetingturns.turn.id IS 'Names it';
COMMENT ON COLUMN meetingturns.turn.session_id IS 'The session';
COMMENT ON COLUMN meetingturns.turn.unit_id IS 'The unit that holds it';
COMMENT ON COLUMN meetingturns.turn.day IS 'Day of the session';
COMMENT ON COLUMN meetingturns.turn.number IS 'By which he is called; of one session no two that stand have the same';
COMMENT ON COLUMN meetingturns.turn.about IS 'About when it is his turn, as he was told last';
COMMENT ON COLUMN meetingturns.turn.told_opens IS 'When the session begins, as he was told last';
COMMENT ON COLUMN meetingturns.turn.told_where IS 'Where it is, or on which line, as he was told last';
COMMENT ON COLUMN meetingturns.turn.is_called_off IS 'Whether he was told last that the session is not held';
COMMENT ON COLUMN meetingturns.turn.told IS 'How often he was told that something changed';
COMMENT ON COLUMN meetingturns.turn.link_digest IS 'Digest of the secret in the link that was sent to him; null once erased';
COMMENT ON COLUMN meetingturns.turn.language IS 'The language in which he asked';
COMMENT ON COLUMN meetingturns.turn.mode IS 'In person or on the direct line (M-7)';
COMMENT ON COLUMN meetingturns.turn.identity_kind IS 'By what he is known; null once erased';
COMMENT ON COLUMN meetingturns.turn.identity_value IS 'National number, or general code of a foreign national (M-10-1); null once erased';
COMMENT ON COLUMN meetingturns.turn.first_name IS 'First name; null once erased';
COMMENT ON COLUMN meetingturns.turn.last_name IS 'Family name; null once erased';
COMMENT ON COLUMN meetingturns.turn.mobile IS 'His mobile, proved by a one-time code (M-10-2); null once erased';
COMMENT ON COLUMN meetingturns.turn.subject IS 'What he will ask; null once erased';
COMMENT ON COLUMN meetingturns.turn.asked_at IS 'When he asked';
COMMENT ON COLUMN meetingturns.turn.cancelled_at IS 'When he cancelled it; null while it stands';
COMMENT ON COLUMN meetingturns.turn.came_at IS 'When he came; null before, and when he did not';
COMMENT ON COLUMN meetingturns.turn.applicant_id IS 'The person he is in the list of the day; opaque here, null before he came';
COMMENT ON COLUMN meetingturns.turn.erased_at IS 'When his data were erased; null before';

CREATE TABLE meetingturns.reminder (
    turn_id uuid        PRIMARY KEY REFERENCES meetingturns.turn (id),
    at      timestamptz NOT NULL
);
COMMENT ON TABLE meetingturns.reminder IS 'Who was reminded of his turn; of one turn there is one reminder';
COMMENT ON COLUMN meetingturns.reminder.turn_id IS 'The turn';
COMMENT ON COLUMN meetingturns.reminder.at IS 'When it was written';

CREATE TABLE meetingturns.screen (
    unit_id      uuid        PRIMARY KEY REFERENCES directory.unit (unit_id),
    link_digest  bytea       NOT NULL UNIQUE,
    made_at      timestamptz NOT NULL,
    made_by      uuid        NOT NULL,
    made_by_name text        NOT NULL
);
COMMENT ON TABLE meetingturns.screen IS 'The screen that shows in a waiting room whose number is called; a new address ends the old one';
COMMENT ON COLUMN meetingturns.screen.unit_id IS 'The unit whose sessions it shows';
COMMENT ON COLUMN meetingturns.screen.link_digest IS 'Digest of the secret in its address';
COMMENT ON COLUMN meetingturns.screen.made_at IS 'When the address was made';
COMMENT ON COLUMN meetingturns.screen.made_by IS 'Person who made it';
COMMENT ON COLUMN meetingturns.screen.made_by_name IS 'Name of that person then';
