-- After the years of personal data nothing that tells who was met is left; that somebody was met, how, and with what kind
-- of result stays, so that every figure stays.
ALTER TABLE meetingday.applicant
    ADD COLUMN erased_at timestamptz,
    DROP CONSTRAINT applicant_identity_value_check,
    DROP CONSTRAINT applicant_first_name_check,
    DROP CONSTRAINT applicant_last_name_check,
    DROP CONSTRAINT applicant_phone_check,
    DROP CONSTRAINT applicant_subject_check,
    ADD CONSTRAINT applicant_is_whole_or_erased CHECK (
        CASE WHEN erased_at IS NULL
             THEN identity_value ~ '^[0-9]{10}([0-9]{2})?$' AND first_name <> '' AND last_name <> ''
                  AND phone ~ '^0[0-9]{10}$' AND subject <> ''
             ELSE identity_value || first_name || last_name || phone || phone_of || subject = '' END);
COMMENT ON COLUMN meetingday.applicant.erased_at IS 'When everything that tells who it was was erased; empty while it is kept';

DROP INDEX meetingday.applicant_once;
CREATE UNIQUE INDEX applicant_once ON meetingday.applicant (session_id, identity_kind, identity_value)
    WHERE turn <> 'LEFT' AND erased_at IS NULL;
CREATE INDEX applicant_to_erase ON meetingday.applicant (day, id) WHERE erased_at IS NULL;
CREATE INDEX applicant_own_phone ON meetingday.applicant (phone) WHERE phone_of = '' AND NOT is_phone_shared;

ALTER TABLE meetingday.result DROP CONSTRAINT result_action_check;
ALTER TABLE meetingday.instruction DROP CONSTRAINT instruction_text_check;
COMMENT ON COLUMN meetingday.result.action IS 'What was done, in words; empty once the person is erased';
COMMENT ON COLUMN meetingday.instruction.text IS 'What the official ordered; empty once the person is erased';
