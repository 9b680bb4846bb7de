-- Parts that colleagues owe in cases that wait for their applicants: their time stands as the lead's does (decision 059).
UPDATE worklist.entry e SET box = 'WAITING'
FROM cases.case_file c, cases.party p
WHERE c.id = e.subject_id AND c.state = 'WAITING_FOR_APPLICANT'
  AND p.case_id = c.id AND p.position_id = e.position_id AND p.relation = 'CONTRIBUTOR'
  AND e.part = 'CONTRIBUTE' AND e.box IN ('RECEIVED', 'IN_HAND');

-- What was noted of them as amber or red stands no longer, and climbs no further.
UPDATE deadlines.noted n SET left_at = now()
FROM worklist.entry e, cases.case_file c
WHERE e.subject_id = n.subject_id AND e.position_id = n.position_id AND e.part = 'CONTRIBUTE' AND e.box = 'WAITING'
  AND c.id = e.subject_id AND c.state = 'WAITING_FOR_APPLICANT' AND n.left_at IS NULL AND n.taken_back_at IS NULL;
