-- The map of the administration; the next migration fills it from resources/territory.
CREATE SCHEMA territory;

CREATE TABLE territory.province (
    code         text NOT NULL PRIMARY KEY CHECK (code ~ '^[0-9]{2}$'),
    iso_code     text NOT NULL UNIQUE CHECK (iso_code ~ '^IR-[0-9]{2}$'),
    name         text NOT NULL UNIQUE,
    english_name text NOT NULL UNIQUE,
    area_code    text NOT NULL UNIQUE CHECK (area_code ~ '^0[0-9]{2}$')
);
COMMENT ON TABLE territory.province IS 'The provinces (استان)';
COMMENT ON COLUMN territory.province.code IS 'Code of the Statistical Centre, two digits';
COMMENT ON COLUMN territory.province.iso_code IS 'Code of ISO 3166-2';
COMMENT ON COLUMN territory.province.name IS 'Name in Persian';
COMMENT ON COLUMN territory.province.english_name IS 'Name in English';
COMMENT ON COLUMN territory.province.area_code IS 'Telephone area code of the whole province, with the leading zero';

CREATE TABLE territory.county (
    code             text     NOT NULL PRIMARY KEY CHECK (code ~ '^[0-9]{4}$'),
    province_code    text     NOT NULL REFERENCES territory.province (code),
    name             text     NOT NULL,
    published_name   text     NOT NULL,
    known_since_year smallint NOT NULL,
    capital          boolean  NOT NULL,
    CHECK (left(code, 2) = province_code)
);
CREATE UNIQUE INDEX county_name ON territory.county (province_code, name);
CREATE UNIQUE INDEX county_capital ON territory.county (province_code) WHERE capital;
COMMENT ON TABLE territory.county IS 'The counties (شهرستان)';
COMMENT ON COLUMN territory.county.code IS 'Code of the Statistical Centre: province code and two digits';
COMMENT ON COLUMN territory.county.province_code IS 'The province it lies in';
COMMENT ON COLUMN territory.county.name IS 'Name in Persian, with half-spaces where they belong';
COMMENT ON COLUMN territory.county.published_name IS 'Name exactly as the published list spells it; looked for as well';
COMMENT ON COLUMN territory.county.known_since_year IS 'First Jalali year in which our sources list it';
COMMENT ON COLUMN territory.county.capital IS 'Whether the capital of the province lies in it';
