CREATE TABLE meetingreports.activity (
    id                uuid        PRIMARY KEY,
    unit_id           uuid        NOT NULL REFERENCES directory.unit (unit_id),
    unit_name         text        NOT NULL,
    province_code     text        NOT NULL,
    ministry_id       uuid        NOT NULL REFERENCES directory.unit (unit_id),
    ministry_name     text        NOT NULL,
    year              integer     NOT NULL CHECK (year BETWEEN 1304 AND 1498),
    season            integer     NOT NULL CHECK (season BETWEEN 1 AND 4),
    version           integer     NOT NULL CHECK (version > 0),
    file              bytea       NOT NULL,
    digest            text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    released_at       timestamptz NOT NULL,
    released_by       uuid        NOT NULL,
    released_by_name  text        NOT NULL,
    released_by_title text        NOT NULL,
    UNIQUE (unit_id, year, season, version)
);
CREATE INDEX activity_ministry_id ON meetingreports.activity (ministry_id, year, season);
CREATE INDEX activity_province ON meetingreports.activity (province_code, year, season);
COMMENT ON TABLE meetingreports.activity IS 'What the managers of a body did in a season, as its head reported it upward; none is changed, another release makes another version (M-3)';
COMMENT ON COLUMN meetingreports.activity.id IS 'Names it';
COMMENT ON COLUMN meetingreports.activity.unit_id IS 'The unit whose managers it tells of';
COMMENT ON COLUMN meetingreports.activity.unit_name IS 'Its name then';
COMMENT ON COLUMN meetingreports.activity.province_code IS 'Province to whose governorate it goes';
COMMENT ON COLUMN meetingreports.activity.ministry_id IS 'The unit above it in the directory then, to which it goes too';
COMMENT ON COLUMN meetingreports.activity.ministry_name IS 'Name of that unit then';
COMMENT ON COLUMN meetingreports.activity.year IS 'Jalali year';
COMMENT ON COLUMN meetingreports.activity.season IS 'Season of that year, 1 for spring';
COMMENT ON COLUMN meetingreports.activity.version IS 'Counts what was released of the same season, from 1';
COMMENT ON COLUMN meetingreports.activity.file IS 'The workbook, as it was sent';
COMMENT ON COLUMN meetingreports.activity.digest IS 'SHA-256 of the workbook';
COMMENT ON COLUMN meetingreports.activity.released_at IS 'When it was released';
COMMENT ON COLUMN meetingreports.activity.released_by IS 'The head of the unit, who released it himself (M-5-2)';
COMMENT ON COLUMN meetingreports.activity.released_by_name IS 'His name then';
COMMENT ON COLUMN meetingreports.activity.released_by_title IS 'Title of his position';

CREATE TABLE meetingreports.activity_line (
    activity_id  uuid    NOT NULL REFERENCES meetingreports.activity (id),
    number       integer NOT NULL CHECK (number > 0),
    host_title   text    NOT NULL,
    host_name    text    NOT NULL,
    required     integer NOT NULL CHECK (required >= 0),
    held         integer NOT NULL CHECK (held >= 0),
    excused      integer NOT NULL CHECK (excused >= 0),
    missed       integer NOT NULL CHECK (missed >= 0),
    in_person    integer NOT NULL CHECK (in_person >= 0),
    by_phone     integer NOT NULL CHECK (by_phone >= 0),
    solved       integer NOT NULL CHECK (solved >= 0),
    in_progress  integer NOT NULL CHECK (in_progress >= 0),
    referred     integer NOT NULL CHECK (referred >= 0),
    not_possible integer NOT NULL CHECK (not_possible >= 0),
    guided       integer NOT NULL CHECK (guided >= 0),
    PRIMARY KEY (activity_id, number),
    CHECK (solved + in_progress + referred + not_possible + guided <= in_person + by_phone),
    CHECK ((host_title = '') = (host_name = ''))
);
COMMENT ON TABLE meetingreports.activity_line IS 'One manager of a report of activity, as the host of sessions (M-2-4, M-3)';
COMMENT ON COLUMN meetingreports.activity_line.activity_id IS 'The report';
COMMENT ON COLUMN meetingreports.activity_line.number IS 'Its place in it, from 1';
COMMENT ON COLUMN meetingreports.activity_line.host_title IS 'Title of his position; empty for sessions of which nobody said who meets the people';
COMMENT ON COLUMN meetingreports.activity_line.host_name IS 'His name; empty with the title';
COMMENT ON COLUMN meetingreports.activity_line.required IS 'Sessions the timetable asked for';
COMMENT ON COLUMN meetingreports.activity_line.held IS 'Sessions that were held and count';
COMMENT ON COLUMN meetingreports.activity_line.excused IS 'Sessions that were excused, or fell on a closed day';
COMMENT ON COLUMN meetingreports.activity_line.missed IS 'Sessions that were neither held nor excused';
COMMENT ON COLUMN meetingreports.activity_line.in_person IS 'People met in person (M-7)';
COMMENT ON COLUMN meetingreports.activity_line.by_phone IS 'People met on the telephone (M-7)';
COMMENT ON COLUMN meetingreports.activity_line.solved IS 'People whose matter is solved (M-12-1)';
COMMENT ON COLUMN meetingreports.activity_line.in_progress IS 'People whose matter is in progress';
COMMENT ON COLUMN meetingreports.activity_line.referred IS 'People whose matter was referred';
COMMENT ON COLUMN meetingreports.activity_line.not_possible IS 'People whose matter is not possible';
COMMENT ON COLUMN meetingreports.activity_line.guided IS 'People who were guided';

CREATE TABLE meetingreports.activity_receipt (
    activity_id       uuid        NOT NULL REFERENCES meetingreports.activity (id),
    recipient         text        NOT NULL CHECK (recipient IN ('MINISTRY', 'GOVERNORATE')),
    received_at       timestamptz NOT NULL,
    received_by       uuid        NOT NULL,
    received_by_name  text        NOT NULL,
    received_by_title text        NOT NULL,
    PRIMARY KEY (activity_id, recipient)
);
COMMENT ON TABLE meetingreports.activity_receipt IS 'That a recipient has a report of activity (M-3)';
COMMENT ON COLUMN meetingreports.activity_receipt.activity_id IS 'The report';
COMMENT ON COLUMN meetingreports.activity_receipt.recipient IS 'Which of the two';
COMMENT ON COLUMN meetingreports.activity_receipt.received_at IS 'When somebody there said so';
COMMENT ON COLUMN meetingreports.activity_receipt.received_by IS 'Person who said so';
COMMENT ON COLUMN meetingreports.activity_receipt.received_by_name IS 'Name of that person then';
COMMENT ON COLUMN meetingreports.activity_receipt.received_by_title IS 'Title of the position in which he did';

CREATE FUNCTION meetingreports.activity_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A report of activity stays as it was sent';
END
$$;
CREATE TRIGGER activity_stays_as_sent BEFORE UPDATE OR DELETE ON meetingreports.activity
    FOR EACH ROW EXECUTE FUNCTION meetingreports.activity_stays();
CREATE TRIGGER activity_line_stays_as_sent BEFORE UPDATE OR DELETE ON meetingreports.activity_line
    FOR EACH ROW EXECUTE FUNCTION meetingreports.activity_stays();
CREATE TRIGGER activity_receipt_stays_as_sent BEFORE UPDATE OR DELETE ON meetingreports.activity_receipt
    FOR EACH ROW EXECUTE FUNCTION meetingreports.activity_stays();
