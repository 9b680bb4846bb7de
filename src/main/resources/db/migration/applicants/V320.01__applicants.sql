CREATE SCHEMA applicants;

CREATE TABLE applicants.applicant (
    id             uuid        PRIMARY KEY,
    identity_kind  text        NOT NULL
        CHECK (identity_kind IN ('NATIONAL_ID', 'FOREIGN_NATIONAL_ID', 'PASSPORT', 'LEGAL_ENTITY')),
    identity_value text        NOT NULL CHECK (identity_value <> ''),
    representative text,
    first_name     text        NOT NULL,
    last_name      text        NOT NULL,
    search_key     text        NOT NULL,
    met_at         timestamptz NOT NULL,
    UNIQUE (identity_kind, identity_value),
    CHECK ((identity_kind = 'LEGAL_ENTITY') = (representative IS NOT NULL))
);
CREATE INDEX applicant_search_key ON applicants.applicant (search_key text_pattern_ops);
COMMENT ON TABLE applicants.applicant IS 'Who contacts the government (N-5-3, decision 4)';
COMMENT ON COLUMN applicants.applicant.id IS 'Identity in the house';
COMMENT ON COLUMN applicants.applicant.identity_kind IS 'By what he is known';
COMMENT ON COLUMN applicants.applicant.identity_value IS 'The number in its normal form';
COMMENT ON COLUMN applicants.applicant.representative IS 'National number of the person who acts for a legal person';
COMMENT ON COLUMN applicants.applicant.first_name IS 'First name; empty for a legal person';
COMMENT ON COLUMN applicants.applicant.last_name IS 'Family name, or name of the legal person';
COMMENT ON COLUMN applicants.applicant.search_key IS 'Normalised name';
COMMENT ON COLUMN applicants.applicant.met_at IS 'First contact';

CREATE VIEW applicants.published_identity AS
SELECT id AS applicant_id, identity_value AS identity, representative FROM applicants.applicant;
COMMENT ON VIEW applicants.published_identity IS 'By which numbers an applicant can prove that a case is his';
