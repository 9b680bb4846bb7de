INSERT INTO parameters.parameter (id, key, scope_kind, value, valid_from, reason, recorded_at)
SELECT gen_random_uuid(), first.key, 'NATION', first.value, DATE '1925-03-22', 'First value, decided with the program',
       TIMESTAMPTZ '2025-11-01 00:00:00+00'
FROM (VALUES
    ('case.ladder.days', E'0\n3\n6\n9\n12'),
    ('case.waiting.reminder.days', '2'),
    ('case.waiting.after.days', '5'),
    ('case.objection.decision.days', '10'),
    ('case.reopened.days', '5')) AS first (key, value);
UPDATE parameters.version SET number = nextval('parameters.version_number');
