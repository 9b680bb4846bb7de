CREATE SCHEMA meetingreports;

CREATE TABLE meetingreports.report (
    id                uuid        PRIMARY KEY,
    kind              text        NOT NULL CHECK (kind IN ('WEEKLY', 'SEASONAL')),
    unit_id           uuid        NOT NULL REFERENCES directory.unit (unit_id),
    unit_name         text        NOT NULL,
    province_code     text        NOT NULL,
    programme_id      uuid        NOT NULL REFERENCES meetings.programme (id),
    year              integer     NOT NULL CHECK (year BETWEEN 1304 AND 1498),
    season            integer     NOT NULL CHECK (season BETWEEN 1 AND 4),
    session_id        uuid        REFERENCES meetings.session (id),
    version           integer     NOT NULL CHECK (version > 0),
    in_person         integer     NOT NULL CHECK (in_person >= 0),
    by_phone          integer     NOT NULL CHECK (by_phone >= 0),
    file              bytea       NOT NULL,
    digest            text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    released_at       timestamptz NOT NULL,
    released_by       uuid        NOT NULL,
    released_by_name  text        NOT NULL,
    released_by_title text        NOT NULL,
    received_at       timestamptz,
    received_by       uuid,
    received_by_name  text,
    returned_at       timestamptz,
    returned_by       uuid,
    returned_by_name  text,
    return_reason     text,
    CHECK ((kind = 'WEEKLY') = (session_id IS NOT NULL)),
    CHECK ((received_at IS NULL) = (received_by IS NULL) AND (received_at IS NULL) = (received_by_name IS NULL)),
    CHECK ((returned_at IS NULL) = (returned_by IS NULL) AND (returned_at IS NULL) = (returned_by_name IS NULL)
           AND (returned_at IS NULL) = (return_reason IS NULL))
);
CREATE UNIQUE INDEX report_weekly ON meetingreports.report (session_id, version) WHERE kind = 'WEEKLY';
CREATE UNIQUE INDEX report_seasonal ON meetingreports.report (programme_id, unit_id, year, season, version)
    WHERE kind = 'SEASONAL';
CREATE INDEX report_session_id ON meetingreports.report (session_id);
CREATE INDEX report_unit_id ON meetingreports.report (unit_id, year, season);
CREATE INDEX report_programme_id ON meetingreports.report (programme_id);
CREATE INDEX report_province ON meetingreports.report (province_code, year, season);
COMMENT ON TABLE meetingreports.report IS 'A report of meetings as it left the body; none is changed, another release makes another version (M-9, M-10-4)';
COMMENT ON COLUMN meetingreports.report.id IS 'Names it';
COMMENT ON COLUMN meetingreports.report.kind IS 'Of one session, or of a season';
COMMENT ON COLUMN meetingreports.report.unit_id IS 'The unit whose meetings it tells of';
COMMENT ON COLUMN meetingreports.report.unit_name IS 'Its name then';
COMMENT ON COLUMN meetingreports.report.province_code IS 'Province to whose governorate it goes';
COMMENT ON COLUMN meetingreports.report.programme_id IS 'The programme of the meetings';
COMMENT ON COLUMN meetingreports.report.year IS 'Jalali year';
COMMENT ON COLUMN meetingreports.report.season IS 'Season of that year, 1 for spring';
COMMENT ON COLUMN meetingreports.report.session_id IS 'The session of a weekly report';
COMMENT ON COLUMN meetingreports.report.version IS 'Counts what was released of the same session or season, from 1';
COMMENT ON COLUMN meetingreports.report.in_person IS 'People met in person (M-7)';
COMMENT ON COLUMN meetingreports.report.by_phone IS 'People met on the telephone (M-7)';
COMMENT ON COLUMN meetingreports.report.file IS 'The workbook, as it was sent';
COMMENT ON COLUMN meetingreports.report.digest IS 'SHA-256 of the workbook';
COMMENT ON COLUMN meetingreports.report.released_at IS 'When it was released';
COMMENT ON COLUMN meetingreports.report.released_by IS 'Person who released it; of a seasonal one the head of the body (M-5-2)';
COMMENT ON COLUMN meetingreports.report.released_by_name IS 'Name of that person then';
COMMENT ON COLUMN meetingreports.report.released_by_title IS 'Title of the position in which he did';
COMMENT ON COLUMN meetingreports.report.received_at IS 'When the governorate said that it has it; null before';
COMMENT ON COLUMN meetingreports.report.received_by IS 'Person who said so';
COMMENT ON COLUMN meetingreports.report.received_by_name IS 'Name of that person then';
COMMENT ON COLUMN meetingreports.report.returned_at IS 'When the governorate returned it; null while it stands';
COMMENT ON COLUMN meetingreports.report.returned_by IS 'Person who returned it';
COMMENT ON COLUMN meetingreports.report.returned_by_name IS 'Name of that person then';
COMMENT ON COLUMN meetingreports.report.return_reason IS 'Why, in words';

CREATE TABLE meetingreports.part (
    report_id  uuid NOT NULL REFERENCES meetingreports.report (id),
    session_id uuid NOT NULL REFERENCES meetings.session (id),
    PRIMARY KEY (report_id, session_id)
);
CREATE INDEX part_session_id ON meetingreports.part (session_id);
COMMENT ON TABLE meetingreports.part IS 'Of which sessions a report tells';
COMMENT ON COLUMN meetingreports.part.report_id IS 'The report';
COMMENT ON COLUMN meetingreports.part.session_id IS 'The session';

CREATE FUNCTION meetingreports.stays_as_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR (OLD.returned_at IS NOT NULL)
       OR (OLD.id, OLD.kind, OLD.unit_id, OLD.session_id, OLD.year, OLD.season, OLD.version, OLD.in_person, OLD.by_phone,
           OLD.digest, OLD.file, OLD.released_at, OLD.released_by)
          IS DISTINCT FROM
          (NEW.id, NEW.kind, NEW.unit_id, NEW.session_id, NEW.year, NEW.season, NEW.version, NEW.in_person, NEW.by_phone,
           NEW.digest, NEW.file, NEW.released_at, NEW.released_by) THEN
        RAISE EXCEPTION 'A report stays as it was sent';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER report_stays_as_sent BEFORE UPDATE OR DELETE ON meetingreports.report
    FOR EACH ROW EXECUTE FUNCTION meetingreports.stays_as_sent();
