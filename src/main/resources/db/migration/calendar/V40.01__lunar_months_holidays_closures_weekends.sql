-- What the calendar knows beyond arithmetic; the next migration fills it from resources/calendar.
CREATE SCHEMA calendar;

CREATE SEQUENCE calendar.version_number;
CREATE TABLE calendar.version (
    single boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (single),
    number bigint  NOT NULL
);
COMMENT ON TABLE calendar.version IS 'One row: the state of the calendar, so that every instance notices a change';
COMMENT ON COLUMN calendar.version.single IS 'Keeps the table at one row';
COMMENT ON COLUMN calendar.version.number IS 'Taken anew from a sequence at every change, so never used twice';
INSERT INTO calendar.version (number) VALUES (nextval('calendar.version_number'));

CREATE TABLE calendar.lunar_month (
    id               uuid        NOT NULL PRIMARY KEY,
    year             smallint    NOT NULL CHECK (year BETWEEN 1300 AND 1600),
    month            smallint    NOT NULL CHECK (month BETWEEN 1 AND 12),
    starts_on        date        NOT NULL,
    status           text        NOT NULL CHECK (status IN ('OFFICIAL', 'PREDICTED')),
    source           text        NOT NULL,
    recorded_at      timestamptz NOT NULL,
    recorded_by      uuid,
    recorded_by_name text,
    superseded_at    timestamptz
);
CREATE UNIQUE INDEX lunar_month_valid ON calendar.lunar_month (year, month) WHERE superseded_at IS NULL;
COMMENT ON TABLE calendar.lunar_month IS 'First days of lunar (Hijri) months in Iran, with their history; months not listed are computed';
COMMENT ON COLUMN calendar.lunar_month.id IS 'Key of the entry';
COMMENT ON COLUMN calendar.lunar_month.year IS 'Lunar year';
COMMENT ON COLUMN calendar.lunar_month.month IS 'Lunar month, 1 is Muharram';
COMMENT ON COLUMN calendar.lunar_month.starts_on IS 'First day of the month';
COMMENT ON COLUMN calendar.lunar_month.status IS 'OFFICIAL as printed, observed or entered by an administrator; PREDICTED not yet confirmed';
COMMENT ON COLUMN calendar.lunar_month.source IS 'Where it comes from: PUBLISHED, OBSERVED (differs from print) or ENTERED';
COMMENT ON COLUMN calendar.lunar_month.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN calendar.lunar_month.recorded_by IS 'Who entered it; empty for rows that came with the program';
COMMENT ON COLUMN calendar.lunar_month.recorded_by_name IS 'The name of that person then';
COMMENT ON COLUMN calendar.lunar_month.superseded_at IS 'When a later entry took its place; empty while it is valid';

CREATE TABLE calendar.holiday_rule (
    id         smallint NOT NULL PRIMARY KEY,
    calendar   text     NOT NULL CHECK (calendar IN ('SOLAR', 'LUNAR')),
    month      smallint NOT NULL CHECK (month BETWEEN 1 AND 12),
    day        smallint CHECK (day BETWEEN 1 AND 31),
    kind       text     NOT NULL CHECK (kind IN ('SIMPLE', 'END_OF_MONTH', 'LEAP_YEARS_ONLY')),
    name       text     NOT NULL,
    title      text     NOT NULL,
    from_year  smallint,
    until_year smallint,
    CHECK ((day IS NULL) = (kind = 'END_OF_MONTH'))
);
COMMENT ON TABLE calendar.holiday_rule IS 'Official holidays of the year as rules';
COMMENT ON COLUMN calendar.holiday_rule.id IS 'Key of the rule, in the order of the published list';
COMMENT ON COLUMN calendar.holiday_rule.calendar IS 'SOLAR: Jalali month and day; LUNAR: month and day of the lunar calendar of Iran';
COMMENT ON COLUMN calendar.holiday_rule.month IS 'Month in that calendar';
COMMENT ON COLUMN calendar.holiday_rule.day IS 'Day of the month; empty for its last day';
COMMENT ON COLUMN calendar.holiday_rule.kind IS 'SIMPLE: every year; END_OF_MONTH: last day of the month; LEAP_YEARS_ONLY: when the Jalali year has that day';
COMMENT ON COLUMN calendar.holiday_rule.name IS 'Short name, for pages';
COMMENT ON COLUMN calendar.holiday_rule.title IS 'Full title as published';
COMMENT ON COLUMN calendar.holiday_rule.from_year IS 'First Jalali year in which the rule holds; empty when always';
COMMENT ON COLUMN calendar.holiday_rule.until_year IS 'Last Jalali year in which the rule holds; empty when always';

CREATE TABLE calendar.closure (
    id                uuid        NOT NULL PRIMARY KEY,
    first_day         date        NOT NULL,
    last_day          date        NOT NULL,
    from_time         time,
    until_time        time,
    reason            text        NOT NULL,
    province_code     text        REFERENCES territory.province (code),
    county_code       text        REFERENCES territory.county (code),
    recorded_at       timestamptz NOT NULL,
    recorded_by       uuid        NOT NULL,
    recorded_by_name  text        NOT NULL,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid,
    withdrawn_by_name text,
    withdrawal_reason text,
    CHECK (last_day >= first_day),
    CHECK ((from_time IS NULL) = (until_time IS NULL)),
    CHECK (until_time > from_time),
    CHECK (county_code IS NULL OR left(county_code, 2) = province_code),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
);
CREATE INDEX closure_days ON calendar.closure (first_day, last_day);
CREATE INDEX closure_province_code ON calendar.closure (province_code);
CREATE INDEX closure_county_code ON calendar.closure (county_code);
CREATE UNIQUE INDEX closure_once ON calendar.closure (
    first_day, last_day, coalesce(from_time, time '00:00'), coalesce(until_time, time '24:00'),
    coalesce(province_code, ''), coalesce(county_code, '')
) WHERE withdrawn_at IS NULL;
COMMENT ON TABLE calendar.closure IS 'Days on which offices are closed by a decision of the day; withdrawn, never deleted';
COMMENT ON COLUMN calendar.closure.id IS 'Key of the closure';
COMMENT ON COLUMN calendar.closure.first_day IS 'First closed day';
COMMENT ON COLUMN calendar.closure.last_day IS 'Last closed day';
COMMENT ON COLUMN calendar.closure.from_time IS 'Closed from this time on each of the days; empty when the whole day is closed';
COMMENT ON COLUMN calendar.closure.until_time IS 'Closed until this time on each of the days; empty when the whole day is closed';
COMMENT ON COLUMN calendar.closure.reason IS 'Why, in words';
COMMENT ON COLUMN calendar.closure.province_code IS 'The province it holds in; empty for the whole country';
COMMENT ON COLUMN calendar.closure.county_code IS 'The county it holds in; empty for the whole province or country';
COMMENT ON COLUMN calendar.closure.recorded_at IS 'When it was entered; may be later than the days themselves';
COMMENT ON COLUMN calendar.closure.recorded_by IS 'Who entered it';
COMMENT ON COLUMN calendar.closure.recorded_by_name IS 'The name of that person then';
COMMENT ON COLUMN calendar.closure.withdrawn_at IS 'When it was withdrawn; empty while it holds';
COMMENT ON COLUMN calendar.closure.withdrawn_by IS 'Who withdrew it';
COMMENT ON COLUMN calendar.closure.withdrawn_by_name IS 'The name of that person then';
COMMENT ON COLUMN calendar.closure.withdrawal_reason IS 'Why it was withdrawn';

CREATE TABLE calendar.weekend (
    id               uuid        NOT NULL PRIMARY KEY,
    valid_from       date        NOT NULL,
    days             text        NOT NULL CHECK (days ~ '^[A-Z]+(,[A-Z]+)*$'),
    recorded_at      timestamptz NOT NULL,
    recorded_by      uuid,
    recorded_by_name text,
    superseded_at    timestamptz
);
CREATE UNIQUE INDEX weekend_valid ON calendar.weekend (valid_from) WHERE superseded_at IS NULL;
COMMENT ON TABLE calendar.weekend IS 'Which days of the week are free, from a day until the next entry';
COMMENT ON COLUMN calendar.weekend.id IS 'Key of the entry';
COMMENT ON COLUMN calendar.weekend.valid_from IS 'First day on which it holds';
COMMENT ON COLUMN calendar.weekend.days IS 'Names of the free weekdays, such as THURSDAY,FRIDAY';
COMMENT ON COLUMN calendar.weekend.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN calendar.weekend.recorded_by IS 'Who entered it; empty for the row that came with the program';
COMMENT ON COLUMN calendar.weekend.recorded_by_name IS 'The name of that person then';
COMMENT ON COLUMN calendar.weekend.superseded_at IS 'When a later entry took its place or it was taken back; empty while it is valid';
