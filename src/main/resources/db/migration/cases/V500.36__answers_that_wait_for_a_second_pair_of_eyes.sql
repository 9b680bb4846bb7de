-- Where a body wants it, an answer leaves only when a superior position has released it.
CREATE TABLE cases.proposed_answer (
    case_id           uuid        NOT NULL REFERENCES cases.case_file (id),
    entry             integer     NOT NULL,
    author_position   uuid        NOT NULL REFERENCES directory.position (position_id),
    author_unit       uuid        NOT NULL REFERENCES directory.unit (unit_id),
    author_person     uuid        NOT NULL,
    reviewer_position uuid        NOT NULL REFERENCES directory.position (position_id),
    proposed_at       timestamptz NOT NULL,
    answer_entry      integer,
    ended_at          timestamptz,
    PRIMARY KEY (case_id, entry)
);
CREATE INDEX proposed_answer_author_position ON cases.proposed_answer (author_position);
CREATE INDEX proposed_answer_author_unit ON cases.proposed_answer (author_unit);
CREATE INDEX proposed_answer_reviewer_position ON cases.proposed_answer (reviewer_position);
COMMENT ON TABLE cases.proposed_answer IS 'Answers that wait, or waited, for a superior to release them';
COMMENT ON COLUMN cases.proposed_answer.case_id IS 'The case';
COMMENT ON COLUMN cases.proposed_answer.entry IS 'The history entry that says what is proposed';
COMMENT ON COLUMN cases.proposed_answer.author_position IS 'The position that proposed it';
COMMENT ON COLUMN cases.proposed_answer.author_unit IS 'Its unit';
COMMENT ON COLUMN cases.proposed_answer.author_person IS 'The person who proposed it and cannot release it';
COMMENT ON COLUMN cases.proposed_answer.reviewer_position IS 'The position on whose worklist it was put';
COMMENT ON COLUMN cases.proposed_answer.proposed_at IS 'When';
COMMENT ON COLUMN cases.proposed_answer.answer_entry IS 'The entry with which it left the house; null while it has not';
COMMENT ON COLUMN cases.proposed_answer.ended_at IS 'When it was returned, or the case was withdrawn; null otherwise';
