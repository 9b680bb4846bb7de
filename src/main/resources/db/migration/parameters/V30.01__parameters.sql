-- The values by which the rules work, with scope, validity and history; the first ones are decided with the program.
CREATE SCHEMA parameters;

CREATE SEQUENCE parameters.version_number;
CREATE TABLE parameters.version (
    single boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (single),
    number bigint  NOT NULL
);
COMMENT ON TABLE parameters.version IS 'One row: the state of the store, so that every instance notices a change';
COMMENT ON COLUMN parameters.version.single IS 'Keeps the table at one row';
COMMENT ON COLUMN parameters.version.number IS 'Taken anew from a sequence at every change, so never used twice';
INSERT INTO parameters.version (number) VALUES (nextval('parameters.version_number'));

CREATE TABLE parameters.parameter (
    id              uuid        NOT NULL PRIMARY KEY,
    key             text        NOT NULL,
    scope_kind      text        NOT NULL CHECK (scope_kind IN ('NATION', 'BODY', 'TOPIC', 'PROGRAMME')),
    scope_id        uuid        CHECK ((scope_kind = 'NATION') = (scope_id IS NULL)),
    value           text        NOT NULL,
    valid_from      date        NOT NULL,
    valid_to        date        CHECK (valid_to >= valid_from - 1),
    decided_by      uuid,
    decided_by_name text        CHECK ((decided_by IS NULL) = (decided_by_name IS NULL)),
    reason          text        NOT NULL CHECK (reason <> ''),
    recorded_at     timestamptz NOT NULL,
    ended_by        uuid,
    ended_by_name   text,
    ended_reason    text,
    ended_at        timestamptz
);
-- One value a day: no two entries of a scope begin on the same day, and none but the last is open.
CREATE UNIQUE INDEX parameter_begins_once
    ON parameters.parameter (key, scope_kind, coalesce(scope_id, '00000000-0000-0000-0000-000000000000'), valid_from)
    WHERE valid_to IS NULL OR valid_to >= valid_from;
CREATE UNIQUE INDEX parameter_open_once
    ON parameters.parameter (key, scope_kind, coalesce(scope_id, '00000000-0000-0000-0000-000000000000'))
    WHERE valid_to IS NULL;
COMMENT ON TABLE parameters.parameter IS 'One decided value with its validity; a change ends the old entry and adds one, nothing is overwritten';
COMMENT ON COLUMN parameters.parameter.id IS 'Key of the entry';
COMMENT ON COLUMN parameters.parameter.key IS 'Which parameter, from the closed list in the program';
COMMENT ON COLUMN parameters.parameter.scope_kind IS 'For whom: the nation, a body, a topic or a programme';
COMMENT ON COLUMN parameters.parameter.scope_id IS 'Which body, topic or programme; empty for the nation';
COMMENT ON COLUMN parameters.parameter.value IS 'The value as text; lists have one entry a line, durations are ISO 8601';
COMMENT ON COLUMN parameters.parameter.valid_from IS 'First day on which it counts';
COMMENT ON COLUMN parameters.parameter.valid_to IS 'Last day on which it counts; empty while open; the day before the first when it was replaced before it counted';
COMMENT ON COLUMN parameters.parameter.decided_by IS 'The person who decided; empty for values that came with the program';
COMMENT ON COLUMN parameters.parameter.decided_by_name IS 'His name then';
COMMENT ON COLUMN parameters.parameter.reason IS 'Why it was decided';
COMMENT ON COLUMN parameters.parameter.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN parameters.parameter.ended_by IS 'The person whose decision ended it';
COMMENT ON COLUMN parameters.parameter.ended_by_name IS 'His name then';
COMMENT ON COLUMN parameters.parameter.ended_reason IS 'Why it was ended';
COMMENT ON COLUMN parameters.parameter.ended_at IS 'When it was ended';

INSERT INTO parameters.parameter (id, key, scope_kind, value, valid_from, reason, recorded_at)
SELECT gen_random_uuid(), first.key, 'NATION', first.value, DATE '1925-03-22', 'First value, decided with the program',
       TIMESTAMPTZ '2025-11-01 00:00:00+00'
FROM (VALUES
    ('case.answer.days.REQUEST', '10'),
    ('case.answer.days.COMPLAINT', '15'),
    ('case.answer.days.CRITICISM', '15'),
    ('case.answer.days.REPORT', '10'),
    ('case.answer.days.SUGGESTION', '20'),
    ('case.answer.days.IDEA', '30'),
    ('case.answer.days.PLAN', '30'),
    ('case.answer.days.APPRECIATION', '5'),
    ('case.answer.days.EXPRESSION', '5'),
    ('case.share.desk', '10'),
    ('case.share.unit', '20'),
    ('case.waiting.pauses-clock', 'true'),
    ('case.waiting.days', '10'),
    ('case.repeat.days', '30'),
    ('worklist.untouched.days', '3'),
    ('case.close.days', '10'),
    ('case.objection.days', '30'),
    ('case.reopenings', '2'),
    ('case.undo.hold', 'PT10S'),
    ('notice.quiet.from', '22:00'),
    ('notice.quiet.until', '07:30'),
    ('notice.staff-digest.at', '07:45'),
    ('notice.attempts', '12'),
    ('case.numbering.batch', '500'),
    ('desk.visitor-sending', 'REFUSED'),
    ('desk.paper.centre-needs-reason', 'true'),
    ('identity.types', E'NATIONAL_ID\nFOREIGN_NATIONAL\nLEGAL_PERSON\nIRANIAN_ABROAD'),
    ('identity.anonymous-reports', 'true'),
    ('case.plan.handled-as', 'IDEA'),
    ('case.criticism.handled-as', 'COMPLAINT'),
    ('case.criticism.needs-ground', 'false'),
    ('case.appreciation.to-head', 'true'),
    ('complaint.about-heads.to', 'CENTRE'),
    ('complaint.about-centre.to', 'PRESIDENCY_OFFICE'),
    ('complaint.excludes-complained-of', 'true'),
    ('meeting.policy', 'M'),
    ('meeting.M.weekdays', 'TUESDAY'),
    ('meeting.M.every-weeks', '1'),
    ('meeting.M.start', 'FIXED_HOURS'),
    ('meeting.M.from', '10:00'),
    ('meeting.M.until', '12:00'),
    ('meeting.M.after-maghrib', 'PT30M'),
    ('meeting.M.blocked-lunar-months', ''),
    ('meeting.M.minimum-per-season', '0'),
    ('meeting.S.weekdays', 'TUESDAY'),
    ('meeting.S.every-weeks', '2'),
    ('meeting.S.start', 'AFTER_MAGHRIB'),
    ('meeting.S.from', '18:00'),
    ('meeting.S.until', '21:00'),
    ('meeting.S.after-maghrib', 'PT30M'),
    ('meeting.S.blocked-lunar-months', E'MUHARRAM\nSAFAR'),
    ('meeting.S.minimum-per-season', '0'),
    ('meeting.next-day', 'NEXT_WORKING_DAY'),
    ('meeting.second-register.needs-reason', 'true'),
    ('meeting.district-report.to', E'COMMUNICATIONS_DIRECTOR\nDISTRICT_MANAGER'),
    ('meeting.missed.penalty', '2'),
    ('meeting.excused.lowers-required', 'true'),
    ('meeting.late-closure.lowers-required', 'true'),
    ('meeting.make-up.counts', 'false'),
    ('meeting.extra.counts', 'false'),
    ('meeting.without-notice.counts', 'false'),
    ('meeting.health-checklist', 'false'),
    ('meeting.spring.generated', 'true'),
    ('meeting.season-without-timetable.requires', 'false'),
    ('ranking.levels', E'COUNTY\nBODY'),
    ('rating.period', 'SEASONAL'),
    ('rating.questions', E'کیفیت انجام کار چگونه بود؟\nرفتار با شما چقدر محترمانه بود؟\nسرعت رسیدگی چگونه بود؟\nبرخورد و همراهی کارکنان چگونه بود؟'),
    ('rating.steps', '5'),
    ('rating.shown-from', '5'),
    ('rating.link.life', 'P30D'),
    ('calendar.closed-due-day', 'NEXT_WORKING_DAY'),
    ('calendar.closed-start-day', 'NEXT_WORKING_DAY'),
    ('upload.largest-megabytes', '5'),
    ('upload.most', '10'),
    ('access.password.length', '12'),
    ('access.tries.account', '3'),
    ('access.tries.address', '20'),
    ('access.delay.first', 'PT30S'),
    ('access.delay.longest', 'PT1H'),
    ('access.delay.forgotten', 'PT24H'),
    ('access.session.staff-idle', 'PT30M'),
    ('access.session.staff-life', 'PT12H'),
    ('access.session.citizen-idle', 'PT30M'),
    ('access.code.digits', '6'),
    ('access.code.life', 'PT3M'),
    ('access.code.tries', '5'),
    ('limit.CODE_BY_CONTACT.count', '5'),
    ('limit.CODE_BY_CONTACT.period', 'PT30M'),
    ('limit.CODE_BY_ADDRESS.count', '60'),
    ('limit.CODE_BY_ADDRESS.period', 'PT30M'),
    ('limit.CODE_BY_DEVICE.count', '10'),
    ('limit.CODE_BY_DEVICE.period', 'PT30M'),
    ('limit.CODE_TRY_BY_CONTACT.count', '20'),
    ('limit.CODE_TRY_BY_CONTACT.period', 'PT1H'),
    ('limit.INQUIRY_BY_ADDRESS.count', '60'),
    ('limit.INQUIRY_BY_ADDRESS.period', 'PT10M'),
    ('limit.INQUIRY_BY_DEVICE.count', '20'),
    ('limit.INQUIRY_BY_DEVICE.period', 'PT10M'),
    ('limit.FILING_BY_ADDRESS.count', '60'),
    ('limit.FILING_BY_ADDRESS.period', 'PT1H'),
    ('limit.FILING_BY_DEVICE.count', '10'),
    ('limit.FILING_BY_DEVICE.period', 'PT1H'),
    ('limit.FILING_BY_CONTACT.count', '10'),
    ('limit.FILING_BY_CONTACT.period', 'PT1H'),
    ('limit.UPLOAD_BY_ADDRESS.count', '200'),
    ('limit.UPLOAD_BY_ADDRESS.period', 'PT1H'),
    ('limit.UPLOAD_BY_DEVICE.count', '60'),
    ('limit.UPLOAD_BY_DEVICE.period', 'PT1H'),
    ('retention.draft.days', '30'),
    ('retention.personal.years', '10'),
    ('retention.access-record.years', '10'),
    ('retention.notice-text.days', '365')
) AS first (key, value);
