-- What open cases were called in the systems from which they were brought in (decision 033).
CREATE TABLE cases.former_number (
    case_id       uuid PRIMARY KEY REFERENCES cases.case_file (id),
    system        text NOT NULL,
    system_key    text NOT NULL,
    number        text NOT NULL,
    number_key    text NOT NULL,
    registered_on date NOT NULL
);
-- The number first, because people search for it and do not say in which system it was given.
CREATE UNIQUE INDEX former_number_key ON cases.former_number (number_key, system_key);
COMMENT ON TABLE cases.former_number IS 'The number a case had in a system before this one; a system and a number name one case';
COMMENT ON COLUMN cases.former_number.case_id IS 'The case here';
COMMENT ON COLUMN cases.former_number.system IS 'What the older system was called';
COMMENT ON COLUMN cases.former_number.system_key IS 'The same in the form in which names are compared';
COMMENT ON COLUMN cases.former_number.number IS 'Its number there';
COMMENT ON COLUMN cases.former_number.number_key IS 'The same in the form in which numbers are compared';
COMMENT ON COLUMN cases.former_number.registered_on IS 'The day it was registered there';
