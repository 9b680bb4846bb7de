-- Answers that were put before a superior when that gave him no part yet: he sees what he is asked to release, also when it
-- is confidential (decision 059). The part begins with what was asked, so it ends with it.
INSERT INTO cases.party (case_id, position_id, unit_id, relation, since)
SELECT a.case_id, p.position_id, p.unit_id, 'COPY', a.proposed_at
FROM cases.proposed_answer a JOIN directory.published_position p ON p.position_id = a.reviewer_position
WHERE a.answer_entry IS NULL AND a.ended_at IS NULL
ON CONFLICT (case_id, position_id) DO NOTHING;
