ALTER TABLE meetingday.applicant
    ADD COLUMN queue_number integer CHECK (queue_number > 0),
    ADD COLUMN is_phone_verified boolean NOT NULL DEFAULT FALSE;
UPDATE meetingday.applicant SET queue_number = number;
CREATE UNIQUE INDEX applicant_queue_number ON meetingday.applicant (session_id, queue_number);
COMMENT ON COLUMN meetingday.applicant.queue_number IS 'Number by which he is called: that of his turn, else the next one; null for rows of a sheet';
COMMENT ON COLUMN meetingday.applicant.is_phone_verified IS 'Whether a one-time code proved that the telephone is his (M-10-2)';
