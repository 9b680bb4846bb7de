CREATE TABLE routing.official_assignment (
    subject  text NOT NULL CHECK (subject IN ('COMPLAINT', 'REPORT')),
    official text NOT NULL
        CHECK (official IN ('COUNTY_OFFICIAL', 'COUNTY_GOVERNOR', 'PROVINCIAL_OFFICIAL', 'PROVINCIAL_GOVERNOR',
                            'BODY_OFFICIAL', 'HEAD_OF_BODY', 'PRESIDENCY_OFFICIAL', 'CENTRE_OFFICIAL')),
    superior text NOT NULL
        CHECK (superior IN ('COUNTY_GOVERNOR', 'PROVINCIAL_GOVERNOR', 'HEAD_OF_BODY', 'CENTRE', 'PRESIDENCY_OFFICE')),
    rule     text NOT NULL,
    PRIMARY KEY (subject, official)
);
COMMENT ON TABLE routing.official_assignment IS 'Who handles complaints about officials (N-10-3) and reports on them (N-10-4), where a clause says so; the other cells are decided by parameters (decision 10)';
COMMENT ON COLUMN routing.official_assignment.subject IS 'Complaint, also a criticism, or report';
COMMENT ON COLUMN routing.official_assignment.official IS 'Of what kind whoever is named is';
COMMENT ON COLUMN routing.official_assignment.superior IS 'On whose own worklist it lands';
COMMENT ON COLUMN routing.official_assignment.rule IS 'The rule that says so';

INSERT INTO routing.official_assignment (subject, official, superior, rule) VALUES
    ('COMPLAINT', 'COUNTY_OFFICIAL', 'COUNTY_GOVERNOR', 'ABOUT_COUNTY_OFFICIAL'),
    ('COMPLAINT', 'COUNTY_GOVERNOR', 'PROVINCIAL_GOVERNOR', 'ABOUT_PROVINCIAL_OFFICIAL'),
    ('COMPLAINT', 'PROVINCIAL_OFFICIAL', 'PROVINCIAL_GOVERNOR', 'ABOUT_PROVINCIAL_OFFICIAL'),
    ('COMPLAINT', 'BODY_OFFICIAL', 'HEAD_OF_BODY', 'ABOUT_BODY_OFFICIAL'),
    ('COMPLAINT', 'PRESIDENCY_OFFICIAL', 'CENTRE', 'ABOUT_PRESIDENCY_OFFICE'),
    ('REPORT', 'COUNTY_OFFICIAL', 'COUNTY_GOVERNOR', 'REPORT_ON_OFFICIAL'),
    ('REPORT', 'COUNTY_GOVERNOR', 'PROVINCIAL_GOVERNOR', 'REPORT_ON_OFFICIAL'),
    ('REPORT', 'PROVINCIAL_OFFICIAL', 'PROVINCIAL_GOVERNOR', 'REPORT_ON_OFFICIAL'),
    ('REPORT', 'PROVINCIAL_GOVERNOR', 'CENTRE', 'REPORT_ON_OFFICIAL'),
    ('REPORT', 'BODY_OFFICIAL', 'CENTRE', 'REPORT_ON_OFFICIAL'),
    ('REPORT', 'PRESIDENCY_OFFICIAL', 'CENTRE', 'ABOUT_PRESIDENCY_OFFICE');
