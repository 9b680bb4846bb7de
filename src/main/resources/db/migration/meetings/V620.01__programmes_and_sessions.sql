CREATE SCHEMA meetings;

CREATE TABLE meetings.programme (
    id            uuid        PRIMARY KEY,
    province_code text        NOT NULL,
    year          integer     NOT NULL CHECK (year BETWEEN 1304 AND 1498),
    title         text        NOT NULL,
    instruments   text        NOT NULL,
    first_day     date        NOT NULL,
    last_day      date        NOT NULL,
    made_at       timestamptz NOT NULL,
    made_by       uuid        NOT NULL,
    made_by_name  text        NOT NULL,
    UNIQUE (province_code, year, title),
    CHECK (first_day <= last_day)
);
COMMENT ON TABLE meetings.programme IS 'Public meetings of the bodies of a province in a year (M-3)';
COMMENT ON COLUMN meetings.programme.id IS 'Names it';
COMMENT ON COLUMN meetings.programme.province_code IS 'Province whose bodies hold them';
COMMENT ON COLUMN meetings.programme.year IS 'Jalali year';
COMMENT ON COLUMN meetings.programme.title IS 'As it is announced';
COMMENT ON COLUMN meetings.programme.instruments IS 'Instructions and circulars it rests on (M-0)';
COMMENT ON COLUMN meetings.programme.first_day IS 'First day it covers';
COMMENT ON COLUMN meetings.programme.last_day IS 'Last day it covers';
COMMENT ON COLUMN meetings.programme.made_at IS 'When it was begun';
COMMENT ON COLUMN meetings.programme.made_by IS 'Person who began it';
COMMENT ON COLUMN meetings.programme.made_by_name IS 'Name of that person then';

CREATE TABLE meetings.exclusion (
    id              uuid        PRIMARY KEY,
    programme_id    uuid        NOT NULL REFERENCES meetings.programme (id),
    day             date        NOT NULL,
    reason          text        NOT NULL,
    made_at         timestamptz NOT NULL,
    made_by         uuid        NOT NULL,
    made_by_name    text        NOT NULL,
    withdrawn_at    timestamptz,
    withdrawn_by    uuid,
    withdrawn_by_name text,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by_name IS NULL))
);
CREATE INDEX exclusion_programme_id ON meetings.exclusion (programme_id, day);
CREATE UNIQUE INDEX exclusion_once ON meetings.exclusion (programme_id, day) WHERE withdrawn_at IS NULL;
COMMENT ON TABLE meetings.exclusion IS 'Days left out of a programme beside the official holidays (M-4)';
COMMENT ON COLUMN meetings.exclusion.id IS 'Names it';
COMMENT ON COLUMN meetings.exclusion.programme_id IS 'The programme';
COMMENT ON COLUMN meetings.exclusion.day IS 'The day without meeting';
COMMENT ON COLUMN meetings.exclusion.reason IS 'Why, in words';
COMMENT ON COLUMN meetings.exclusion.made_at IS 'When it was entered';
COMMENT ON COLUMN meetings.exclusion.made_by IS 'Person who entered it';
COMMENT ON COLUMN meetings.exclusion.made_by_name IS 'Name of that person then';
COMMENT ON COLUMN meetings.exclusion.withdrawn_at IS 'When it was taken back; null while it holds';
COMMENT ON COLUMN meetings.exclusion.withdrawn_by IS 'Person who took it back';
COMMENT ON COLUMN meetings.exclusion.withdrawn_by_name IS 'Name of that person then';

CREATE TABLE meetings.timetable (
    programme_id      uuid        NOT NULL REFERENCES meetings.programme (id),
    version           integer     NOT NULL CHECK (version > 0),
    days              date[]      NOT NULL CHECK (cardinality(days) > 0),
    opens_at          time        NOT NULL,
    closes_at         time        NOT NULL CHECK (closes_at > opens_at),
    approved_at       timestamptz NOT NULL,
    approved_by       uuid        NOT NULL,
    approved_by_name  text        NOT NULL,
    published_at      timestamptz,
    published_by      uuid,
    published_by_name text,
    PRIMARY KEY (programme_id, version),
    CHECK ((published_at IS NULL) = (published_by IS NULL) AND (published_at IS NULL) = (published_by_name IS NULL))
);
COMMENT ON TABLE meetings.timetable IS 'A timetable as it was approved; it never changes, another approval makes another version (M-4)';
COMMENT ON COLUMN meetings.timetable.programme_id IS 'The programme';
COMMENT ON COLUMN meetings.timetable.version IS 'Counts approvals, from 1';
COMMENT ON COLUMN meetings.timetable.days IS 'Its days, in order';
COMMENT ON COLUMN meetings.timetable.opens_at IS 'When a meeting begins';
COMMENT ON COLUMN meetings.timetable.closes_at IS 'When it ends';
COMMENT ON COLUMN meetings.timetable.approved_at IS 'When it was approved';
COMMENT ON COLUMN meetings.timetable.approved_by IS 'Person who approved it';
COMMENT ON COLUMN meetings.timetable.approved_by_name IS 'Name of that person then';
COMMENT ON COLUMN meetings.timetable.published_at IS 'When the bodies got their sessions by it; null before';
COMMENT ON COLUMN meetings.timetable.published_by IS 'Person who published it';
COMMENT ON COLUMN meetings.timetable.published_by_name IS 'Name of that person then';

CREATE FUNCTION meetings.stays_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.published_at IS NOT NULL
       OR (OLD.programme_id, OLD.version, OLD.days, OLD.opens_at, OLD.closes_at, OLD.approved_at, OLD.approved_by)
          IS DISTINCT FROM
          (NEW.programme_id, NEW.version, NEW.days, NEW.opens_at, NEW.closes_at, NEW.approved_at, NEW.approved_by) THEN
        RAISE EXCEPTION 'An approved timetable stays as it is';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER timetable_stays_frozen BEFORE UPDATE OR DELETE ON meetings.timetable
    FOR EACH ROW EXECUTE FUNCTION meetings.stays_frozen();

CREATE TABLE meetings.session (
    id              uuid    PRIMARY KEY,
    programme_id    uuid    NOT NULL REFERENCES meetings.programme (id),
    unit_id         uuid    NOT NULL REFERENCES directory.unit (unit_id),
    day             date    NOT NULL,
    opens_at        time    NOT NULL,
    closes_at       time    NOT NULL CHECK (closes_at > opens_at),
    version         integer NOT NULL CHECK (version > 0),
    is_extra        boolean NOT NULL DEFAULT FALSE,
    dropped_version integer CHECK (dropped_version > version),
    UNIQUE (programme_id, unit_id, day)
);
CREATE INDEX session_unit_id ON meetings.session (unit_id, day);
CREATE INDEX session_programme_id ON meetings.session (programme_id, day);
COMMENT ON TABLE meetings.session IS 'One public meeting of one body (M-2-1); never deleted (M-5-1)';
COMMENT ON COLUMN meetings.session.id IS 'Names it';
COMMENT ON COLUMN meetings.session.programme_id IS 'The programme it belongs to';
COMMENT ON COLUMN meetings.session.unit_id IS 'The unit that holds it';
COMMENT ON COLUMN meetings.session.day IS 'Its day';
COMMENT ON COLUMN meetings.session.opens_at IS 'When it begins';
COMMENT ON COLUMN meetings.session.closes_at IS 'When it ends';
COMMENT ON COLUMN meetings.session.version IS 'Version of the timetable that made it; of an extra one, that held then';
COMMENT ON COLUMN meetings.session.is_extra IS 'Whether the body added it to its timetable itself';
COMMENT ON COLUMN meetings.session.dropped_version IS 'Version of the timetable that left its day out afterwards; null while it stands';
