CREATE INDEX turn_cancelled_to_erase ON meetingturns.turn (cancelled_at)
    WHERE erased_at IS NULL AND cancelled_at IS NOT NULL;
COMMENT ON INDEX meetingturns.turn_cancelled_to_erase IS 'Turns that were cancelled and are not erased yet';
