-- Cases that left for a recipient outside, and numbers cases had with a recipient before they came (N-3-1-2, N-6-3).
CREATE TABLE cases.hand_over (
    case_id          uuid        NOT NULL REFERENCES cases.case_file (id),
    number           integer     NOT NULL,
    recipient_id     uuid        NOT NULL REFERENCES recipients.recipient (recipient_id),
    recipient        text        NOT NULL,
    handed_over_at   timestamptz NOT NULL,
    reference        text,
    reference_key    text,
    reference_number integer,
    returned_number  integer,
    PRIMARY KEY (case_id, number),
    CHECK ((reference IS NULL) = (reference_key IS NULL) AND (reference IS NULL) = (reference_number IS NULL))
);
CREATE INDEX hand_over_reference_key ON cases.hand_over (reference_key) WHERE reference_key IS NOT NULL;
CREATE INDEX hand_over_recipient_id ON cases.hand_over (recipient_id);
COMMENT ON TABLE cases.hand_over IS 'Cases handed over to another branch or another three-digit system; what was said stands in the history';
COMMENT ON COLUMN cases.hand_over.case_id IS 'The case';
COMMENT ON COLUMN cases.hand_over.number IS 'Number of the history entry that made it';
COMMENT ON COLUMN cases.hand_over.recipient_id IS 'To whom';
COMMENT ON COLUMN cases.hand_over.recipient IS 'What the recipient was called then';
COMMENT ON COLUMN cases.hand_over.handed_over_at IS 'When';
COMMENT ON COLUMN cases.hand_over.reference IS 'Number of the case there; null until it is known';
COMMENT ON COLUMN cases.hand_over.reference_key IS 'The same in the form in which numbers are compared';
COMMENT ON COLUMN cases.hand_over.reference_number IS 'Number of the history entry that told it';
COMMENT ON COLUMN cases.hand_over.returned_number IS 'Number of the history entry by which it came back; null while it is there';

CREATE TABLE cases.foreign_origin (
    case_id       uuid PRIMARY KEY REFERENCES cases.case_file (id),
    recipient_id  uuid NOT NULL REFERENCES recipients.recipient (recipient_id),
    reference     text NOT NULL,
    reference_key text NOT NULL
);
-- The number first, because people search for it and do not say in which system it was given.
CREATE UNIQUE INDEX foreign_origin_reference_key ON cases.foreign_origin (reference_key, recipient_id);
CREATE INDEX foreign_origin_recipient_id ON cases.foreign_origin (recipient_id);
COMMENT ON TABLE cases.foreign_origin IS 'The number a case had in the system that handed it over to us; a system and a number name one case (N-6-3)';
COMMENT ON COLUMN cases.foreign_origin.case_id IS 'The case here';
COMMENT ON COLUMN cases.foreign_origin.recipient_id IS 'The system it came from';
COMMENT ON COLUMN cases.foreign_origin.reference IS 'Its number there';
COMMENT ON COLUMN cases.foreign_origin.reference_key IS 'The same in the form in which numbers are compared';

-- How many were handed over is asked for on the page of oversight, beside those withdrawn.
CREATE INDEX case_file_handed_over ON cases.case_file (registered_at DESC) WHERE state = 'HANDED_OVER';
