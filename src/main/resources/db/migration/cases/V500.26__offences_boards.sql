CREATE TABLE cases.board (
    name  text     PRIMARY KEY,
    place smallint NOT NULL UNIQUE
);
COMMENT ON TABLE cases.board IS 'Legal authorities beside the administrative hierarchy, offered when a case is referred to one (N-10-3-t)';
COMMENT ON COLUMN cases.board.name IS 'What it is called';
COMMENT ON COLUMN cases.board.place IS 'Its place in the list';
INSERT INTO cases.board (name, place) VALUES
    ('هیأت بدوی رسیدگی به تخلفات اداری', 1),
    ('هیأت تجدیدنظر رسیدگی به تخلفات اداری', 2),
    ('هیأت عالی نظارت', 3),
    ('سازمان بازرسی کل کشور', 4),
    ('دیوان عدالت اداری', 5);

CREATE TABLE cases.board_referral (
    case_id       uuid        NOT NULL REFERENCES cases.case_file (id),
    number        integer     NOT NULL,
    board         text        NOT NULL,
    letter_number text        NOT NULL,
    letter_on     date        NOT NULL,
    referred_at   timestamptz NOT NULL,
    result_number integer,
    result        text,
    result_on     date,
    PRIMARY KEY (case_id, number),
    CHECK ((result_number IS NULL) = (result IS NULL) AND (result_number IS NULL) = (result_on IS NULL))
);
COMMENT ON TABLE cases.board_referral IS 'Parallel references of cases to the offences board or another legal authority; the case goes on beside them (N-10-3-t)';
COMMENT ON COLUMN cases.board_referral.case_id IS 'The case';
COMMENT ON COLUMN cases.board_referral.number IS 'Number of the history entry that made it';
COMMENT ON COLUMN cases.board_referral.board IS 'The authority, as it was called then';
COMMENT ON COLUMN cases.board_referral.letter_number IS 'Number of the letter to it';
COMMENT ON COLUMN cases.board_referral.letter_on IS 'Date of that letter';
COMMENT ON COLUMN cases.board_referral.referred_at IS 'When it was noted here';
COMMENT ON COLUMN cases.board_referral.result_number IS 'Number of the history entry that noted its result; null while it is open';
COMMENT ON COLUMN cases.board_referral.result IS 'What it decided, in short; for staff';
COMMENT ON COLUMN cases.board_referral.result_on IS 'Date of that decision';
