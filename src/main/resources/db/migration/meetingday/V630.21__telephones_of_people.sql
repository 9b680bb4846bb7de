-- Whether a telephone stands for two people is asked over all units before anybody reads what is kept of him.
CREATE INDEX applicant_any_phone ON meetingday.applicant (phone) WHERE erased_at IS NULL;
DROP INDEX meetingday.applicant_own_phone;
