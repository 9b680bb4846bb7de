-- By type; 0 leaves it to the number for all types.
INSERT INTO parameters.parameter (id, key, scope_kind, value, valid_from, reason, recorded_at)
SELECT gen_random_uuid(), 'retention.personal.years.' || type.name, 'NATION', '0', DATE '1925-03-22',
       'First value, decided with the program', TIMESTAMPTZ '2025-11-01 00:00:00+00'
FROM (VALUES ('REQUEST'), ('COMPLAINT'), ('CRITICISM'), ('REPORT'), ('SUGGESTION'), ('IDEA'), ('PLAN'),
             ('APPRECIATION'), ('EXPRESSION')) AS type (name);
UPDATE parameters.version SET number = nextval('parameters.version_number');
