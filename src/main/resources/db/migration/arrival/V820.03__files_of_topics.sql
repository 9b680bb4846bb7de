-- Topics come by a file too.
ALTER TABLE arrival.upload DROP CONSTRAINT upload_kind_check;
ALTER TABLE arrival.upload ADD CONSTRAINT upload_kind_check CHECK (kind IN ('ACCOUNTS', 'CASES', 'TOPICS'));
COMMENT ON TABLE arrival.upload IS 'Files of accounts, open cases or topics; what nobody said yes to is removed after a day, the rest stays as a record without its content';
COMMENT ON COLUMN arrival.upload.former_system IS 'What the system is called from which it comes; empty for accounts and topics';
