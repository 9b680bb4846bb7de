-- Whoever watches the program asks once a minute for the oldest of these.
CREATE INDEX entry_unopened ON worklist.entry (arrived_at) WHERE box = 'RECEIVED' AND opened_at IS NULL;
COMMENT ON INDEX worklist.entry_unopened IS 'The oldest line nobody opened, for the metrics';
