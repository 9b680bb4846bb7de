-- The dates of open lines count by the working days of the place of their case.
UPDATE worklist.entry e SET county_code = c.county_code
FROM cases.case_file c WHERE c.id = e.subject_id AND c.county_code IS NOT NULL AND e.box <> 'SENT';
