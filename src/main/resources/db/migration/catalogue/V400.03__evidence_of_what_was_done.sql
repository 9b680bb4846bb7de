ALTER TABLE catalogue.topic ADD COLUMN evidence text NOT NULL DEFAULT 'NONE'
    CHECK (evidence IN ('NONE', 'PHOTOGRAPH', 'DOCUMENT'));
COMMENT ON COLUMN catalogue.topic.evidence IS 'What must come with an answer that says it is done';
