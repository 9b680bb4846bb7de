CREATE SCHEMA routing;

CREATE TABLE routing.assignment (
    case_type text NOT NULL,
    level     text NOT NULL CHECK (level IN ('COUNTY', 'PROVINCE', 'BODY', 'NATIONAL')),
    handler   text NOT NULL
        CHECK (handler IN ('GOVERNORATE_DESK', 'OFFICE', 'COMPETENT_UNIT', 'SPECIALISED_UNIT', 'CENTRE')),
    PRIMARY KEY (case_type, level)
);
COMMENT ON TABLE routing.assignment IS 'Who handles which type of case at which level (N-10-2)';
COMMENT ON COLUMN routing.assignment.case_type IS 'One of the nine types (N-1-15)';
COMMENT ON COLUMN routing.assignment.level IS 'Level at which the topic is handled (N-4-0)';
COMMENT ON COLUMN routing.assignment.handler IS 'Who takes it';

INSERT INTO routing.assignment (case_type, level, handler)
SELECT type.name, level.name,
       CASE
           WHEN type.name = 'EXPRESSION' THEN 'CENTRE'
           WHEN type.name IN ('COMPLAINT', 'CRITICISM') AND level.name = 'COUNTY' THEN 'GOVERNORATE_DESK'
           WHEN type.name IN ('COMPLAINT', 'CRITICISM') THEN 'OFFICE'
           WHEN type.name IN ('REPORT', 'PLAN', 'IDEA') THEN 'SPECIALISED_UNIT'
           ELSE 'COMPETENT_UNIT'
       END
FROM (VALUES ('REQUEST'), ('COMPLAINT'), ('CRITICISM'), ('SUGGESTION'), ('IDEA'), ('PLAN'), ('APPRECIATION'),
             ('EXPRESSION'), ('REPORT')) AS type (name)
CROSS JOIN (VALUES ('COUNTY'), ('PROVINCE'), ('BODY'), ('NATIONAL')) AS level (name);
