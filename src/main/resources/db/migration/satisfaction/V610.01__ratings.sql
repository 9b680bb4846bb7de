CREATE SCHEMA satisfaction;

CREATE TABLE satisfaction.rating (
    case_id      uuid        NOT NULL,
    answer       integer     NOT NULL,
    link_digest  bytea       NOT NULL UNIQUE,
    unit_id      uuid        NOT NULL REFERENCES directory.unit (unit_id),
    asked_at     timestamptz NOT NULL,
    given_at     timestamptz,
    satisfaction integer     CHECK (satisfaction BETWEEN 1 AND 5),
    solved       boolean,
    remark       text,
    PRIMARY KEY (case_id, answer)
);
CREATE INDEX rating_unit_id ON satisfaction.rating (unit_id, given_at);
COMMENT ON TABLE satisfaction.rating IS 'One rating per answer (N-2-2)';
COMMENT ON COLUMN satisfaction.rating.case_id IS 'The answered case';
COMMENT ON COLUMN satisfaction.rating.answer IS 'Number of the history entry that answered';
COMMENT ON COLUMN satisfaction.rating.link_digest IS 'SHA-256 of the secret in the link';
COMMENT ON COLUMN satisfaction.rating.unit_id IS 'The unit that answered';
COMMENT ON COLUMN satisfaction.rating.asked_at IS 'When the link was sent';
COMMENT ON COLUMN satisfaction.rating.given_at IS 'When it was rated; null while open';
COMMENT ON COLUMN satisfaction.rating.satisfaction IS 'Mark from 1 (not at all) to 5 (fully)';
COMMENT ON COLUMN satisfaction.rating.solved IS 'Whether the matter is settled in the applicant''s eyes';
COMMENT ON COLUMN satisfaction.rating.remark IS 'What he wants to add';
