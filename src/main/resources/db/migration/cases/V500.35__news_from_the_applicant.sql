-- What an applicant sends of his own accord stands on the worklist as new until the position that leads has opened it.
ALTER TABLE cases.case_file ADD COLUMN applicant_news boolean NOT NULL DEFAULT FALSE;
COMMENT ON COLUMN cases.case_file.applicant_news IS 'The applicant has sent something that the lead has not opened yet';
