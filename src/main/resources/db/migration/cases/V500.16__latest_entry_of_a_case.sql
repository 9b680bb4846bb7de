-- With both ends of its history known, the pages of a case ask only the months in which something happened to it.
ALTER TABLE cases.case_file ADD COLUMN latest_entry_at timestamptz;
UPDATE cases.case_file c SET latest_entry_at = coalesce(
    (SELECT max(e.at) FROM cases.entry e WHERE e.case_id = c.id AND e.at >= c.registered_at - interval '1 day'),
    c.registered_at);
ALTER TABLE cases.case_file ALTER COLUMN latest_entry_at SET NOT NULL;
COMMENT ON COLUMN cases.case_file.latest_entry_at IS 'No entry of its history is later';
