-- What waits for an official is read by his position alone, and what was answered lately by its day.
CREATE INDEX proposed_answer_waiting ON cases.proposed_answer (reviewer_position, proposed_at)
    WHERE answer_entry IS NULL AND ended_at IS NULL;
CREATE INDEX objection_waiting ON cases.objection (decider_position, due_on) WHERE decision IS NULL;
CREATE INDEX referral_standing ON cases.referral (to_position, made_at) WHERE ended_at IS NULL;
CREATE INDEX case_file_answered_at ON cases.case_file (answered_at) WHERE answered_at IS NOT NULL;
COMMENT ON INDEX cases.proposed_answer_waiting IS 'The few answers that wait for a position';
COMMENT ON INDEX cases.objection_waiting IS 'The few objections that wait for a position';
COMMENT ON INDEX cases.referral_standing IS 'What a position was given and has not given on';
COMMENT ON INDEX cases.case_file_answered_at IS 'What was answered in a span of days';
