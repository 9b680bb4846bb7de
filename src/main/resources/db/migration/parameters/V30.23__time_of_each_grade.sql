INSERT INTO parameters.parameter (id, key, scope_kind, value, valid_from, reason, recorded_at)
SELECT gen_random_uuid(), first.key, 'NATION', first.value, DATE '1925-03-22', 'First value, decided with the program',
       TIMESTAMPTZ '2025-11-01 00:00:00+00'
FROM (VALUES
    ('case.urgency.hours.DANGER_TO_LIFE', '24'),
    ('case.urgency.days.VERY_URGENT', '3'),
    ('case.urgency.days.URGENT', '7'),
    ('case.ladder.hours', E'0\n1\n2\n4\n8')) AS first (key, value);
UPDATE parameters.version SET number = nextval('parameters.version_number');
