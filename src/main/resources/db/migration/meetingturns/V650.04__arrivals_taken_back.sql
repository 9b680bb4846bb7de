CREATE TABLE meetingturns.arrival_taken_back (
    turn_id      uuid        NOT NULL REFERENCES meetingturns.turn (id),
    applicant_id uuid        NOT NULL,
    came_at      timestamptz NOT NULL,
    at           timestamptz NOT NULL,
    by           uuid        NOT NULL,
    by_name      text        NOT NULL,
    PRIMARY KEY (turn_id, applicant_id)
);
COMMENT ON TABLE meetingturns.arrival_taken_back IS 'That somebody was said to have come, and that it was taken back';
COMMENT ON COLUMN meetingturns.arrival_taken_back.turn_id IS 'The turn';
COMMENT ON COLUMN meetingturns.arrival_taken_back.applicant_id IS 'The person he was in the list of the day; opaque here, and gone from there';
COMMENT ON COLUMN meetingturns.arrival_taken_back.came_at IS 'When he was said to have come';
COMMENT ON COLUMN meetingturns.arrival_taken_back.at IS 'When it was taken back';
COMMENT ON COLUMN meetingturns.arrival_taken_back.by IS 'Person who took it back';
COMMENT ON COLUMN meetingturns.arrival_taken_back.by_name IS 'Name of that person then';
CREATE UNIQUE INDEX turn_applicant_id ON meetingturns.turn (applicant_id);
COMMENT ON INDEX meetingturns.turn_applicant_id IS 'The turn of somebody of the list of the day';
