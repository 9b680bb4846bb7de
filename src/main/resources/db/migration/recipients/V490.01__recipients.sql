CREATE SCHEMA recipients;
COMMENT ON SCHEMA recipients IS 'Bodies and three-digit systems outside SAMAD with which cases are exchanged (N-3-1-2, N-6-3)';

CREATE TABLE recipients.recipient (
    recipient_id uuid     PRIMARY KEY,
    name         text     NOT NULL CHECK (length(name) BETWEEN 2 AND 45),
    name_key     text     NOT NULL UNIQUE,
    branch       text     NOT NULL CHECK (branch IN ('JUDICIARY', 'LEGISLATURE', 'EXECUTIVE', 'SUPERVISORY', 'PUBLIC_BODY')),
    kind         text     NOT NULL CHECK (kind IN ('BODY', 'THREE_DIGIT')),
    reach        text     NOT NULL CHECK (reach IN ('POST', 'EMAIL', 'NUMBER')),
    contact      text     NOT NULL,
    active       boolean  NOT NULL,
    version      integer  NOT NULL CHECK (version > 0)
);
COMMENT ON TABLE recipients.recipient IS 'A body of another branch, or another three-digit system, to which a case can be handed over and from which one can come';
COMMENT ON COLUMN recipients.recipient.recipient_id IS 'Identity';
COMMENT ON COLUMN recipients.recipient.name IS 'What it is called; short enough for an SMS';
COMMENT ON COLUMN recipients.recipient.name_key IS 'The same in the form in which names are compared';
COMMENT ON COLUMN recipients.recipient.branch IS 'Branch of the state to which it belongs (N-3-1-2)';
COMMENT ON COLUMN recipients.recipient.kind IS 'BODY, or THREE_DIGIT for a system with a three-digit number (N-6-3)';
COMMENT ON COLUMN recipients.recipient.reach IS 'How it is reached: POST, EMAIL or NUMBER';
COMMENT ON COLUMN recipients.recipient.contact IS 'Postal address, e-mail or telephone number; a postal address may be empty until it is known';
COMMENT ON COLUMN recipients.recipient.active IS 'Whether it is offered; what names it stays readable';
COMMENT ON COLUMN recipients.recipient.version IS 'Counts changes';

CREATE TABLE recipients.recipient_change (
    recipient_id uuid        NOT NULL REFERENCES recipients.recipient (recipient_id),
    version      integer     NOT NULL CHECK (version > 0),
    made_at      timestamptz NOT NULL,
    person_id    uuid,
    made_by      text        NOT NULL,
    name         text        NOT NULL,
    branch       text        NOT NULL,
    kind         text        NOT NULL,
    reach        text        NOT NULL,
    contact      text        NOT NULL,
    active       boolean     NOT NULL,
    PRIMARY KEY (recipient_id, version)
);
COMMENT ON TABLE recipients.recipient_change IS 'Every version of a recipient as it was written, and by whom; only grows';
COMMENT ON COLUMN recipients.recipient_change.recipient_id IS 'The recipient';
COMMENT ON COLUMN recipients.recipient_change.version IS 'Its version from then on';
COMMENT ON COLUMN recipients.recipient_change.made_at IS 'When';
COMMENT ON COLUMN recipients.recipient_change.person_id IS 'Who wrote it; null for what came with the program';
COMMENT ON COLUMN recipients.recipient_change.made_by IS 'His name and position then; empty for what came with the program';
COMMENT ON COLUMN recipients.recipient_change.name IS 'Name from then on';
COMMENT ON COLUMN recipients.recipient_change.branch IS 'Branch from then on';
COMMENT ON COLUMN recipients.recipient_change.kind IS 'Kind from then on';
COMMENT ON COLUMN recipients.recipient_change.reach IS 'How it is reached from then on';
COMMENT ON COLUMN recipients.recipient_change.contact IS 'Where it is reached from then on';
COMMENT ON COLUMN recipients.recipient_change.active IS 'Whether it is offered from then on';

-- The branches of N-3-1-2 and the public three-digit numbers; postal addresses are written by administrators.
INSERT INTO recipients.recipient (recipient_id, name, name_key, branch, kind, reach, contact, active, version)
SELECT CAST('01970000-0000-7000-8000-' || lpad(first.place, 12, '0') AS uuid), first.name, first.name_key, first.branch, first.kind, first.reach, first.contact, TRUE, 1
FROM (VALUES
    ('1', 'قوه قضاییه', 'قوهقضاییه', 'JUDICIARY', 'BODY', 'POST', ''),
    ('2', 'مجلس شورای اسلامی', 'مجلسشورایاسلامی', 'LEGISLATURE', 'BODY', 'POST', ''),
    ('3', 'سازمان بازرسی کل کشور', 'سازمانبازرسیکلکشور', 'SUPERVISORY', 'BODY', 'POST', ''),
    ('4', 'دیوان عدالت اداری', 'دیوانعدالتاداری', 'JUDICIARY', 'BODY', 'POST', ''),
    ('137', 'سامانه ۱۳۷ شهرداری', 'سامانه137شهرداری', 'PUBLIC_BODY', 'THREE_DIGIT', 'NUMBER', '137'),
    ('110', 'فوریت‌های پلیسی ۱۱۰', 'فوریتهایپلیسی110', 'EXECUTIVE', 'THREE_DIGIT', 'NUMBER', '110'),
    ('115', 'اورژانس ۱۱۵', 'اورژانس115', 'EXECUTIVE', 'THREE_DIGIT', 'NUMBER', '115'),
    ('125', 'آتش‌نشانی ۱۲۵', 'اتشنشانی125', 'PUBLIC_BODY', 'THREE_DIGIT', 'NUMBER', '125'),
    ('197', 'نظارت همگانی پلیس ۱۹۷', 'نظارتهمگانیپلیس197', 'EXECUTIVE', 'THREE_DIGIT', 'NUMBER', '197')
) AS first (place, name, name_key, branch, kind, reach, contact);

INSERT INTO recipients.recipient_change
    (recipient_id, version, made_at, made_by, name, branch, kind, reach, contact, active)
SELECT recipient_id, version, now(), '', name, branch, kind, reach, contact, active FROM recipients.recipient;
