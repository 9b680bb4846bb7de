CREATE INDEX turn_own_mobile ON meetingturns.turn (mobile) WHERE erased_at IS NULL;
