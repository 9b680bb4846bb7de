-- Who acts for another person: guardian, attorney, helper at a desk (N-5-3: both are known by their identity).
CREATE TABLE applicants.representation (
    subject_id   uuid NOT NULL PRIMARY KEY,
    applicant_id uuid NOT NULL REFERENCES applicants.applicant (id),
    acts_as      text NOT NULL CHECK (acts_as IN ('GUARDIAN', 'ATTORNEY', 'HELPER')),
    document     text NOT NULL CHECK (acts_as <> 'ATTORNEY' OR document <> '')
);
CREATE INDEX representation_applicant_id ON applicants.representation (applicant_id);
COMMENT ON TABLE applicants.representation IS 'Who acts for the applicant of a subject';
COMMENT ON COLUMN applicants.representation.subject_id IS 'In what he acts, such as a case; opaque here';
COMMENT ON COLUMN applicants.representation.applicant_id IS 'Who acts';
COMMENT ON COLUMN applicants.representation.acts_as IS 'By what right';
COMMENT ON COLUMN applicants.representation.document IS 'Number of the document that gives him the right; an attorney has one';

CREATE VIEW applicants.published_representation AS SELECT subject_id, applicant_id FROM applicants.representation;
COMMENT ON VIEW applicants.published_representation IS 'Who acts for the applicant of a subject, for rooms that look for subjects';
