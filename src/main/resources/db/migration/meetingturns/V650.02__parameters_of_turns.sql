INSERT INTO parameters.parameter (id, key, scope_kind, value, valid_from, reason, recorded_at)
SELECT gen_random_uuid(), first.key, 'NATION', first.value, DATE '1925-03-22', 'First value, decided with the program',
       TIMESTAMPTZ '2025-11-01 00:00:00+00'
FROM (VALUES ('meeting.turns.length', 'PT10M'),
             ('meeting.turns.share', '70'),
             ('meeting.turns.reminder.hours', '24'),
             ('limit.TURN_BY_ADDRESS.count', '60'),
             ('limit.TURN_BY_ADDRESS.period', 'PT1H'),
             ('limit.TURN_BY_DEVICE.count', '5'),
             ('limit.TURN_BY_DEVICE.period', 'PT1H'),
             ('limit.TURN_BY_CONTACT.count', '5'),
             ('limit.TURN_BY_CONTACT.period', 'P1D'),
             ('retention.turn.days', '30')) AS first (key, value);
UPDATE parameters.version SET number = nextval('parameters.version_number');
