CREATE SCHEMA proceedings;

CREATE TABLE proceedings.session (
    id                uuid        PRIMARY KEY,
    kind              text        NOT NULL CHECK (kind IN ('PROVINCIAL_HQ', 'PHONE_PRESENCE')),
    province_code     text        NOT NULL REFERENCES territory.province (code),
    day               date        NOT NULL,
    month             text        NOT NULL CHECK (month ~ '^[0-9]{4}/[0-9]{2}$'),
    opens             time        NOT NULL,
    closes            time        NOT NULL,
    place             text        NOT NULL CHECK (place <> ''),
    unit_id           uuid        NOT NULL REFERENCES directory.unit (unit_id),
    unit_name         text        NOT NULL,
    chair_position    uuid        NOT NULL REFERENCES directory.position (position_id),
    chair_title       text        NOT NULL,
    convened_at       timestamptz NOT NULL,
    convened_by       uuid        NOT NULL,
    convened_by_name  text        NOT NULL,
    held_at           timestamptz,
    held_by           uuid,
    held_by_name      text,
    cancelled_at      timestamptz,
    cancelled_by      uuid,
    cancelled_by_name text,
    cancel_reason     text,
    CHECK (opens < closes),
    CHECK ((held_at IS NULL) = (held_by IS NULL) AND (held_at IS NULL) = (held_by_name IS NULL)),
    CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL) AND (cancelled_at IS NULL) = (cancelled_by_name IS NULL)
           AND (cancelled_at IS NULL) = (cancel_reason IS NULL)),
    CHECK (held_at IS NULL OR cancelled_at IS NULL)
);
CREATE UNIQUE INDEX session_headquarters ON proceedings.session (province_code, month)
    WHERE kind = 'PROVINCIAL_HQ' AND cancelled_at IS NULL;
CREATE INDEX session_province ON proceedings.session (province_code, day);
CREATE INDEX session_unit_id ON proceedings.session (unit_id, day);
CREATE INDEX session_chair_position ON proceedings.session (chair_position, day);
CREATE INDEX session_month ON proceedings.session (kind, month);
COMMENT ON TABLE proceedings.session IS 'A session of officials: who convened it, when and where, and whether it was held (N-3-2, N-8-4)';
COMMENT ON COLUMN proceedings.session.id IS 'Names it';
COMMENT ON COLUMN proceedings.session.kind IS 'What kind of session it is';
COMMENT ON COLUMN proceedings.session.province_code IS 'Province it is for';
COMMENT ON COLUMN proceedings.session.day IS 'Its day';
COMMENT ON COLUMN proceedings.session.month IS 'Jalali month of its day, such as 1404/09';
COMMENT ON COLUMN proceedings.session.opens IS 'When it begins, in Tehran';
COMMENT ON COLUMN proceedings.session.closes IS 'When it ends, in Tehran';
COMMENT ON COLUMN proceedings.session.place IS 'Where it is held';
COMMENT ON COLUMN proceedings.session.unit_id IS 'Unit that convened it';
COMMENT ON COLUMN proceedings.session.unit_name IS 'Name of that unit then';
COMMENT ON COLUMN proceedings.session.chair_position IS 'Position that presides and signs the minutes';
COMMENT ON COLUMN proceedings.session.chair_title IS 'Title of that position then';
COMMENT ON COLUMN proceedings.session.convened_at IS 'When it was convened';
COMMENT ON COLUMN proceedings.session.convened_by IS 'Person who convened it';
COMMENT ON COLUMN proceedings.session.convened_by_name IS 'Name of that person then';
COMMENT ON COLUMN proceedings.session.held_at IS 'When somebody said that it was held; null before';
COMMENT ON COLUMN proceedings.session.held_by IS 'Person who said so';
COMMENT ON COLUMN proceedings.session.held_by_name IS 'Name of that person then';
COMMENT ON COLUMN proceedings.session.cancelled_at IS 'When it was called off; null while it stands';
COMMENT ON COLUMN proceedings.session.cancelled_by IS 'Person who called it off';
COMMENT ON COLUMN proceedings.session.cancelled_by_name IS 'Name of that person then';
COMMENT ON COLUMN proceedings.session.cancel_reason IS 'Why, in words';

CREATE TABLE proceedings.agenda_item (
    session_id uuid    NOT NULL REFERENCES proceedings.session (id),
    number     integer NOT NULL CHECK (number > 0),
    wording    text    NOT NULL CHECK (wording <> ''),
    PRIMARY KEY (session_id, number)
);
COMMENT ON TABLE proceedings.agenda_item IS 'What a session is about, item by item';
COMMENT ON COLUMN proceedings.agenda_item.session_id IS 'The session';
COMMENT ON COLUMN proceedings.agenda_item.number IS 'Counts the items, from 1';
COMMENT ON COLUMN proceedings.agenda_item.wording IS 'The item in words';

CREATE TABLE proceedings.attendee (
    session_id     uuid    NOT NULL REFERENCES proceedings.session (id),
    number         integer NOT NULL CHECK (number > 0),
    position_id    uuid    REFERENCES directory.position (position_id),
    name           text    NOT NULL CHECK (name <> ''),
    title          text    NOT NULL,
    body           text    NOT NULL CHECK (body <> ''),
    is_empowered   boolean NOT NULL,
    mandate_number text,
    mandate_day    date,
    presence       text    NOT NULL CHECK (presence IN ('INVITED', 'PRESENT', 'ABSENT', 'EXCUSED')),
    PRIMARY KEY (session_id, number),
    CHECK ((mandate_number IS NULL) = (mandate_day IS NULL)),
    CHECK (NOT is_empowered OR mandate_number <> '')
);
CREATE UNIQUE INDEX attendee_once ON proceedings.attendee (session_id, position_id) WHERE position_id IS NOT NULL;
CREATE INDEX attendee_position_id ON proceedings.attendee (position_id) WHERE position_id IS NOT NULL;
COMMENT ON TABLE proceedings.attendee IS 'Who is to be at a session, and who was; fully empowered only with a mandate letter (N-3-2)';
COMMENT ON COLUMN proceedings.attendee.session_id IS 'The session';
COMMENT ON COLUMN proceedings.attendee.number IS 'Counts the attendees, from 1';
COMMENT ON COLUMN proceedings.attendee.position_id IS 'Position of the directory; null for somebody from outside it';
COMMENT ON COLUMN proceedings.attendee.name IS 'His name then';
COMMENT ON COLUMN proceedings.attendee.title IS 'His title then; empty when none was said';
COMMENT ON COLUMN proceedings.attendee.body IS 'Unit or body for which he is there';
COMMENT ON COLUMN proceedings.attendee.is_empowered IS 'Whether he is a fully empowered representative';
COMMENT ON COLUMN proceedings.attendee.mandate_number IS 'Number of his mandate letter; null without one';
COMMENT ON COLUMN proceedings.attendee.mandate_day IS 'Date of that letter';
COMMENT ON COLUMN proceedings.attendee.presence IS 'Whether he came';

CREATE TABLE proceedings.heard_case (
    session_id    uuid        NOT NULL REFERENCES proceedings.session (id),
    number        integer     NOT NULL CHECK (number > 0),
    case_id       uuid        NOT NULL,
    tracking_code text        NOT NULL CHECK (tracking_code ~ '^[0-9]{12}$'),
    is_call       boolean     NOT NULL,
    note          text        NOT NULL,
    entered_at    timestamptz NOT NULL,
    PRIMARY KEY (session_id, number),
    UNIQUE (session_id, case_id)
);
COMMENT ON TABLE proceedings.heard_case IS 'Cases heard in a session, and calls answered in it, each of which is a case';
COMMENT ON COLUMN proceedings.heard_case.session_id IS 'The session';
COMMENT ON COLUMN proceedings.heard_case.number IS 'Counts the cases, from 1';
COMMENT ON COLUMN proceedings.heard_case.case_id IS 'The case; opaque here';
COMMENT ON COLUMN proceedings.heard_case.tracking_code IS 'Its tracking code';
COMMENT ON COLUMN proceedings.heard_case.is_call IS 'Whether it was taken in the session itself, on the telephone (N-8-4)';
COMMENT ON COLUMN proceedings.heard_case.note IS 'What was said of it; may be empty';
COMMENT ON COLUMN proceedings.heard_case.entered_at IS 'When it was entered';

CREATE TABLE proceedings.decision (
    id             uuid        PRIMARY KEY,
    session_id     uuid        NOT NULL REFERENCES proceedings.session (id),
    number         integer     NOT NULL CHECK (number > 0),
    wording        text        NOT NULL CHECK (wording <> ''),
    owner_unit     uuid        NOT NULL REFERENCES directory.unit (unit_id),
    owner_position uuid        REFERENCES directory.position (position_id),
    owner_title    text        NOT NULL CHECK (owner_title <> ''),
    due            date        NOT NULL,
    heard_number   integer,
    given_at       timestamptz NOT NULL,
    given_by       uuid        NOT NULL,
    given_by_name  text        NOT NULL,
    UNIQUE (session_id, number),
    FOREIGN KEY (session_id, heard_number) REFERENCES proceedings.heard_case (session_id, number)
);
CREATE INDEX decision_owner_unit ON proceedings.decision (owner_unit, due);
CREATE INDEX decision_owner_position ON proceedings.decision (owner_position) WHERE owner_position IS NOT NULL;
CREATE INDEX decision_heard ON proceedings.decision (session_id, heard_number);
COMMENT ON TABLE proceedings.decision IS 'What a session decided or ordered: never without an owner and a due date (N-8-4)';
COMMENT ON COLUMN proceedings.decision.id IS 'Names it';
COMMENT ON COLUMN proceedings.decision.session_id IS 'The session';
COMMENT ON COLUMN proceedings.decision.number IS 'Counts the decisions of the session, from 1';
COMMENT ON COLUMN proceedings.decision.wording IS 'What is to be done';
COMMENT ON COLUMN proceedings.decision.owner_unit IS 'Unit that does it, or that of the position that does';
COMMENT ON COLUMN proceedings.decision.owner_position IS 'Position that does it; null when the unit as a whole does';
COMMENT ON COLUMN proceedings.decision.owner_title IS 'Its title and place then';
COMMENT ON COLUMN proceedings.decision.due IS 'Until when';
COMMENT ON COLUMN proceedings.decision.heard_number IS 'The case or call it was decided upon; null when it is about none';
COMMENT ON COLUMN proceedings.decision.given_at IS 'When it was entered';
COMMENT ON COLUMN proceedings.decision.given_by IS 'Person who entered it';
COMMENT ON COLUMN proceedings.decision.given_by_name IS 'Name of that person then';

CREATE TABLE proceedings.result (
    decision_id      uuid        NOT NULL REFERENCES proceedings.decision (id),
    number           integer     NOT NULL CHECK (number > 0),
    outcome          text        NOT NULL CHECK (outcome IN ('DONE', 'REFUSED')),
    wording          text        NOT NULL CHECK (wording <> ''),
    said_at          timestamptz NOT NULL,
    said_by          uuid        NOT NULL,
    said_by_name     text        NOT NULL,
    is_accepted      boolean,
    remark           text,
    reviewed_at      timestamptz,
    reviewed_by      uuid,
    reviewed_by_name text,
    PRIMARY KEY (decision_id, number),
    CHECK ((is_accepted IS NULL) = (remark IS NULL) AND (is_accepted IS NULL) = (reviewed_at IS NULL)
           AND (is_accepted IS NULL) = (reviewed_by IS NULL) AND (is_accepted IS NULL) = (reviewed_by_name IS NULL)),
    CHECK (is_accepted IS DISTINCT FROM FALSE OR remark <> '')
);
COMMENT ON TABLE proceedings.result IS 'What the owner of a decision says came of it, one after the other, and what the convener made of that';
COMMENT ON COLUMN proceedings.result.decision_id IS 'The decision';
COMMENT ON COLUMN proceedings.result.number IS 'Counts the reports, from 1; the newest holds';
COMMENT ON COLUMN proceedings.result.outcome IS 'Done, or refused';
COMMENT ON COLUMN proceedings.result.wording IS 'What was done, or why it is refused';
COMMENT ON COLUMN proceedings.result.said_at IS 'When it was said';
COMMENT ON COLUMN proceedings.result.said_by IS 'Person who said it';
COMMENT ON COLUMN proceedings.result.said_by_name IS 'Name of that person then';
COMMENT ON COLUMN proceedings.result.is_accepted IS 'Whether the convener accepted it; null while he has not looked';
COMMENT ON COLUMN proceedings.result.remark IS 'What the convener says; why, when he returns it';
COMMENT ON COLUMN proceedings.result.reviewed_at IS 'When the convener said so';
COMMENT ON COLUMN proceedings.result.reviewed_by IS 'Person who said so';
COMMENT ON COLUMN proceedings.result.reviewed_by_name IS 'Name of that person then';

CREATE TABLE proceedings.minutes (
    session_id      uuid        NOT NULL REFERENCES proceedings.session (id),
    version         integer     NOT NULL CHECK (version > 0),
    content         text        NOT NULL,
    digest          text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    reason          text        NOT NULL,
    signed_at       timestamptz NOT NULL,
    signed_by       uuid        NOT NULL,
    signed_by_name  text        NOT NULL,
    signed_by_title text        NOT NULL,
    PRIMARY KEY (session_id, version),
    CHECK ((version = 1) = (reason = ''))
);
COMMENT ON TABLE proceedings.minutes IS 'Minutes as the chair signed them; none is changed, a correction makes another version';
COMMENT ON COLUMN proceedings.minutes.session_id IS 'The session';
COMMENT ON COLUMN proceedings.minutes.version IS 'Counts the versions, from 1';
COMMENT ON COLUMN proceedings.minutes.content IS 'All that was signed, as JSON';
COMMENT ON COLUMN proceedings.minutes.digest IS 'SHA-256 of the content';
COMMENT ON COLUMN proceedings.minutes.reason IS 'Why a later version was made; empty for the first';
COMMENT ON COLUMN proceedings.minutes.signed_at IS 'When it was signed';
COMMENT ON COLUMN proceedings.minutes.signed_by IS 'Person who signed';
COMMENT ON COLUMN proceedings.minutes.signed_by_name IS 'Name of that person then';
COMMENT ON COLUMN proceedings.minutes.signed_by_title IS 'Title of the position in which he did';

CREATE TABLE proceedings.correction (
    session_id     uuid        NOT NULL,
    version        integer     NOT NULL CHECK (version > 1),
    reason         text        NOT NULL CHECK (reason <> ''),
    opened_at      timestamptz NOT NULL,
    opened_by      uuid        NOT NULL,
    opened_by_name text        NOT NULL,
    PRIMARY KEY (session_id, version),
    FOREIGN KEY (session_id) REFERENCES proceedings.session (id)
);
COMMENT ON TABLE proceedings.correction IS 'Signed minutes are being corrected: open until the version it names is signed';
COMMENT ON COLUMN proceedings.correction.session_id IS 'The session';
COMMENT ON COLUMN proceedings.correction.version IS 'The version that will come of it';
COMMENT ON COLUMN proceedings.correction.reason IS 'Why the minutes are corrected';
COMMENT ON COLUMN proceedings.correction.opened_at IS 'When it was begun';
COMMENT ON COLUMN proceedings.correction.opened_by IS 'Person who began it';
COMMENT ON COLUMN proceedings.correction.opened_by_name IS 'Name of that person then';

-- Signed, and no correction is open.
CREATE FUNCTION proceedings.is_closed(session uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM proceedings.minutes WHERE session_id = session)
       AND NOT EXISTS (SELECT 1 FROM proceedings.correction c
                       WHERE c.session_id = session
                         AND c.version > (SELECT max(version) FROM proceedings.minutes WHERE session_id = session))
$$;

CREATE FUNCTION proceedings.stays_as_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND proceedings.is_closed(OLD.session_id)
       OR TG_OP <> 'DELETE' AND proceedings.is_closed(NEW.session_id) THEN
        RAISE EXCEPTION 'What the chair signed stays as it was signed';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER agenda_item_stays_as_signed BEFORE INSERT OR UPDATE OR DELETE ON proceedings.agenda_item
    FOR EACH ROW EXECUTE FUNCTION proceedings.stays_as_signed();
CREATE TRIGGER attendee_stays_as_signed BEFORE INSERT OR UPDATE OR DELETE ON proceedings.attendee
    FOR EACH ROW EXECUTE FUNCTION proceedings.stays_as_signed();
CREATE TRIGGER heard_case_stays_as_signed BEFORE INSERT OR UPDATE OR DELETE ON proceedings.heard_case
    FOR EACH ROW EXECUTE FUNCTION proceedings.stays_as_signed();
CREATE TRIGGER decision_stays_as_signed BEFORE INSERT OR UPDATE OR DELETE ON proceedings.decision
    FOR EACH ROW EXECUTE FUNCTION proceedings.stays_as_signed();

CREATE FUNCTION proceedings.session_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.held_at IS NOT NULL OR OLD.cancelled_at IS NOT NULL THEN
        RAISE EXCEPTION 'A session that was held or called off stays as it is';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER session_stays BEFORE UPDATE OR DELETE ON proceedings.session
    FOR EACH ROW EXECUTE FUNCTION proceedings.session_stays();

CREATE FUNCTION proceedings.only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was signed, and why it was corrected, stays';
END
$$;
CREATE TRIGGER minutes_only_grow BEFORE UPDATE OR DELETE ON proceedings.minutes
    FOR EACH ROW EXECUTE FUNCTION proceedings.only_grows();
CREATE TRIGGER corrections_only_grow BEFORE UPDATE OR DELETE ON proceedings.correction
    FOR EACH ROW EXECUTE FUNCTION proceedings.only_grows();

CREATE FUNCTION proceedings.result_stays_as_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.reviewed_at IS NOT NULL
       OR (OLD.decision_id, OLD.number, OLD.outcome, OLD.wording, OLD.said_at, OLD.said_by, OLD.said_by_name)
          IS DISTINCT FROM
          (NEW.decision_id, NEW.number, NEW.outcome, NEW.wording, NEW.said_at, NEW.said_by, NEW.said_by_name) THEN
        RAISE EXCEPTION 'What was reported of a decision stays as it was said';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER result_stays_as_said BEFORE UPDATE OR DELETE ON proceedings.result
    FOR EACH ROW EXECUTE FUNCTION proceedings.result_stays_as_said();
