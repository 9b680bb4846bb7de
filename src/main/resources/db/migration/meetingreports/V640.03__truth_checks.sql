CREATE TABLE meetingreports.truth_sample (
    id            uuid        PRIMARY KEY,
    province_code text        NOT NULL,
    unit_id       uuid        NOT NULL REFERENCES directory.unit (unit_id),
    unit_name     text        NOT NULL,
    year          integer     NOT NULL CHECK (year BETWEEN 1304 AND 1498),
    season        integer     NOT NULL CHECK (season BETWEEN 1 AND 4),
    seed          bigint      NOT NULL,
    population    integer     NOT NULL CHECK (population > 0),
    drawn_at      timestamptz NOT NULL,
    drawn_by      uuid        NOT NULL,
    drawn_by_name text        NOT NULL
);
CREATE INDEX truth_sample_province ON meetingreports.truth_sample (province_code, year, season);
CREATE INDEX truth_sample_unit_id ON meetingreports.truth_sample (unit_id, year, season);
COMMENT ON TABLE meetingreports.truth_sample IS 'A random choice of reported rows whose people are called (M-12-2)';
COMMENT ON COLUMN meetingreports.truth_sample.id IS 'Names it';
COMMENT ON COLUMN meetingreports.truth_sample.province_code IS 'Province whose governorate calls';
COMMENT ON COLUMN meetingreports.truth_sample.unit_id IS 'The unit whose reports are checked';
COMMENT ON COLUMN meetingreports.truth_sample.unit_name IS 'Its name then';
COMMENT ON COLUMN meetingreports.truth_sample.year IS 'Jalali year';
COMMENT ON COLUMN meetingreports.truth_sample.season IS 'Season of that year, 1 for spring';
COMMENT ON COLUMN meetingreports.truth_sample.seed IS 'By which it was drawn: those with the smallest SHA-256 of «seed id» are in it';
COMMENT ON COLUMN meetingreports.truth_sample.population IS 'How many people had been reported when it was drawn';
COMMENT ON COLUMN meetingreports.truth_sample.drawn_at IS 'When it was drawn';
COMMENT ON COLUMN meetingreports.truth_sample.drawn_by IS 'Person who drew it';
COMMENT ON COLUMN meetingreports.truth_sample.drawn_by_name IS 'Name of that person then';

CREATE TABLE meetingreports.truth_check (
    sample_id      uuid    NOT NULL REFERENCES meetingreports.truth_sample (id),
    applicant_id   uuid    NOT NULL,
    number         integer NOT NULL CHECK (number > 0),
    was_reached    boolean,
    was_met        boolean,
    is_day_right   boolean,
    is_result_true boolean,
    remark         text    NOT NULL DEFAULT '',
    called_at      timestamptz,
    called_by      uuid,
    called_by_name text,
    PRIMARY KEY (sample_id, applicant_id),
    UNIQUE (sample_id, number),
    CHECK ((called_at IS NULL) = (was_reached IS NULL) AND (called_at IS NULL) = (called_by IS NULL)
           AND (called_at IS NULL) = (called_by_name IS NULL)),
    CHECK ((was_reached IS TRUE) = (was_met IS NOT NULL)),
    CHECK ((was_met IS TRUE) = (is_day_right IS NOT NULL) AND (was_met IS TRUE) = (is_result_true IS NOT NULL))
);
COMMENT ON TABLE meetingreports.truth_check IS 'What somebody of a sample said when he was called (M-12-2)';
COMMENT ON COLUMN meetingreports.truth_check.sample_id IS 'The sample';
COMMENT ON COLUMN meetingreports.truth_check.applicant_id IS 'Whose row it is; opaque here';
COMMENT ON COLUMN meetingreports.truth_check.number IS 'In which order the sample is called';
COMMENT ON COLUMN meetingreports.truth_check.was_reached IS 'Whether he could be reached; null before he was called';
COMMENT ON COLUMN meetingreports.truth_check.was_met IS 'Whether he says that he was met; null when he was not reached';
COMMENT ON COLUMN meetingreports.truth_check.is_day_right IS 'Whether he says that the day is right; null when he was not met';
COMMENT ON COLUMN meetingreports.truth_check.is_result_true IS 'Whether he says that the result is true; null when he was not met';
COMMENT ON COLUMN meetingreports.truth_check.remark IS 'What he said besides; may be empty';
COMMENT ON COLUMN meetingreports.truth_check.called_at IS 'When he was called last; null before';
COMMENT ON COLUMN meetingreports.truth_check.called_by IS 'Person who called';
COMMENT ON COLUMN meetingreports.truth_check.called_by_name IS 'Name of that person then';
