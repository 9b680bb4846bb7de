-- Figures of a season are counted from this index alone, without the rows of the people.
CREATE INDEX applicant_figures ON meetingday.applicant (unit_id, day) INCLUDE (session_id, mode, result_state)
    WHERE turn = 'MET';
