CREATE SCHEMA meetingday;

CREATE TABLE meetingday.applicant (
    id              uuid        PRIMARY KEY,
    session_id      uuid        NOT NULL,
    unit_id         uuid        NOT NULL REFERENCES directory.unit (unit_id),
    day             date        NOT NULL,
    number          integer     NOT NULL CHECK (number > 0),
    mode            text        NOT NULL CHECK (mode IN ('IN_PERSON', 'PHONE')),
    identity_kind   text        NOT NULL CHECK (identity_kind IN ('NATIONAL_ID', 'FOREIGN_NATIONAL_ID')),
    identity_value  text        NOT NULL CHECK (identity_value ~ '^[0-9]{10}([0-9]{2})?$'),
    first_name      text        NOT NULL CHECK (first_name <> ''),
    last_name       text        NOT NULL CHECK (last_name <> ''),
    phone           text        NOT NULL CHECK (phone ~ '^0[0-9]{10}$'),
    phone_of        text        NOT NULL DEFAULT '',
    is_phone_shared boolean     NOT NULL DEFAULT FALSE,
    subject         text        NOT NULL CHECK (subject <> ''),
    turn            text        NOT NULL CHECK (turn IN ('WAITING', 'INSIDE', 'MET', 'LEFT')),
    arrived_at      timestamptz NOT NULL,
    called_at       timestamptz,
    ended_at        timestamptz,
    case_id         uuid,
    result_state    text        CHECK (result_state IN ('SOLVED', 'IN_PROGRESS', 'REFERRED', 'NOT_POSSIBLE', 'GUIDED')),
    result_due      date,
    entered_at      timestamptz NOT NULL,
    entered_by      uuid        NOT NULL,
    entered_by_name text        NOT NULL,
    FOREIGN KEY (session_id, day) REFERENCES meetings.session (id, day),
    UNIQUE (session_id, number),
    CHECK ((result_due IS NOT NULL) = (result_state IS NOT DISTINCT FROM 'IN_PROGRESS'))
);
CREATE INDEX applicant_session_id ON meetingday.applicant (session_id, day);
CREATE UNIQUE INDEX applicant_once ON meetingday.applicant (session_id, identity_kind, identity_value) WHERE turn <> 'LEFT';
CREATE INDEX applicant_unit_id ON meetingday.applicant (unit_id, day);
CREATE INDEX applicant_phone ON meetingday.applicant (unit_id, phone);
CREATE INDEX applicant_identity ON meetingday.applicant (identity_value);
CREATE INDEX applicant_in_progress ON meetingday.applicant (unit_id, result_due) WHERE result_state = 'IN_PROGRESS';
COMMENT ON TABLE meetingday.applicant IS 'Somebody whom an official met in a session, or who waits for it (M-7, M-10-1 to M-12-1)';
COMMENT ON COLUMN meetingday.applicant.id IS 'Names it';
COMMENT ON COLUMN meetingday.applicant.session_id IS 'The session';
COMMENT ON COLUMN meetingday.applicant.unit_id IS 'The unit that holds it';
COMMENT ON COLUMN meetingday.applicant.day IS 'Day of the meeting; that of the session, and nothing else (M-11)';
COMMENT ON COLUMN meetingday.applicant.number IS 'Counts the people of the session, from 1';
COMMENT ON COLUMN meetingday.applicant.mode IS 'In person or on the direct line (M-7)';
COMMENT ON COLUMN meetingday.applicant.identity_kind IS 'By what he is known';
COMMENT ON COLUMN meetingday.applicant.identity_value IS 'National number, or general code of a foreign national (M-10-1)';
COMMENT ON COLUMN meetingday.applicant.first_name IS 'First name';
COMMENT ON COLUMN meetingday.applicant.last_name IS 'Family name';
COMMENT ON COLUMN meetingday.applicant.phone IS 'Telephone as dialled inside Iran (M-10-2, M-10-3)';
COMMENT ON COLUMN meetingday.applicant.phone_of IS 'Whose telephone it is when it is not his own, such as a daughter; empty for his own (M-10-2)';
COMMENT ON COLUMN meetingday.applicant.is_phone_shared IS 'Whether somebody confirmed that others share the number (M-10-2)';
COMMENT ON COLUMN meetingday.applicant.subject IS 'What he asks';
COMMENT ON COLUMN meetingday.applicant.turn IS 'Where he stands on the day';
COMMENT ON COLUMN meetingday.applicant.arrived_at IS 'When he came or telephoned';
COMMENT ON COLUMN meetingday.applicant.called_at IS 'When he was called in; null before';
COMMENT ON COLUMN meetingday.applicant.ended_at IS 'When it was over, or he left; null before';
COMMENT ON COLUMN meetingday.applicant.case_id IS 'The case that was made of it; opaque here, null when there is none';
COMMENT ON COLUMN meetingday.applicant.result_state IS 'The newest result; null while there is none (M-12-1)';
COMMENT ON COLUMN meetingday.applicant.result_due IS 'Until when it will be done, of the newest result when it is in progress';
COMMENT ON COLUMN meetingday.applicant.entered_at IS 'When he was entered';
COMMENT ON COLUMN meetingday.applicant.entered_by IS 'Person who entered him';
COMMENT ON COLUMN meetingday.applicant.entered_by_name IS 'Name of that person then';

CREATE TABLE meetingday.result (
    applicant_id uuid        NOT NULL REFERENCES meetingday.applicant (id),
    number       integer     NOT NULL CHECK (number > 0),
    state        text        NOT NULL CHECK (state IN ('SOLVED', 'IN_PROGRESS', 'REFERRED', 'NOT_POSSIBLE', 'GUIDED')),
    action       text        NOT NULL CHECK (action <> ''),
    due          date,
    said_at      timestamptz NOT NULL,
    said_by      uuid        NOT NULL,
    said_by_name text        NOT NULL,
    PRIMARY KEY (applicant_id, number),
    CHECK ((due IS NOT NULL) = (state = 'IN_PROGRESS'))
);
COMMENT ON TABLE meetingday.result IS 'What came of a meeting, as it was said one after the other; the newest holds (M-12-1)';
COMMENT ON COLUMN meetingday.result.applicant_id IS 'The person';
COMMENT ON COLUMN meetingday.result.number IS 'Counts the results of the person, from 1';
COMMENT ON COLUMN meetingday.result.state IS 'What came of it';
COMMENT ON COLUMN meetingday.result.action IS 'What was done, in words';
COMMENT ON COLUMN meetingday.result.due IS 'Until when it will be done, when it is in progress';
COMMENT ON COLUMN meetingday.result.said_at IS 'When it was said';
COMMENT ON COLUMN meetingday.result.said_by IS 'Person who said it';
COMMENT ON COLUMN meetingday.result.said_by_name IS 'Name of that person then';

CREATE TABLE meetingday.instruction (
    applicant_id   uuid        NOT NULL REFERENCES meetingday.applicant (id),
    number         integer     NOT NULL CHECK (number > 0),
    text           text        NOT NULL CHECK (text <> ''),
    owner_position uuid        NOT NULL REFERENCES directory.position (position_id),
    owner_title    text        NOT NULL,
    due            date        NOT NULL,
    given_at       timestamptz NOT NULL,
    given_by       uuid        NOT NULL,
    given_by_name  text        NOT NULL,
    PRIMARY KEY (applicant_id, number)
);
CREATE INDEX instruction_owner_position ON meetingday.instruction (owner_position, due);
COMMENT ON TABLE meetingday.instruction IS 'What the official ordered in a meeting, with who does it and until when; the newest holds';
COMMENT ON COLUMN meetingday.instruction.applicant_id IS 'The person';
COMMENT ON COLUMN meetingday.instruction.number IS 'Counts the instructions about the person, from 1';
COMMENT ON COLUMN meetingday.instruction.text IS 'What is to be done';
COMMENT ON COLUMN meetingday.instruction.owner_position IS 'Position that does it';
COMMENT ON COLUMN meetingday.instruction.owner_title IS 'Its title then';
COMMENT ON COLUMN meetingday.instruction.due IS 'Until when';
COMMENT ON COLUMN meetingday.instruction.given_at IS 'When it was given';
COMMENT ON COLUMN meetingday.instruction.given_by IS 'Person who entered it';
COMMENT ON COLUMN meetingday.instruction.given_by_name IS 'Name of that person then';
