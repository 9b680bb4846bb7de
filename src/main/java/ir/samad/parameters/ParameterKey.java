package ir.samad.parameters;

import static ir.samad.parameters.ParameterGroup.*;
import static ir.samad.parameters.ParameterUnit.*;
import static ir.samad.parameters.ScopeRange.NATION;
import static ir.samad.parameters.ScopeRange.NATION_BODY;
import static ir.samad.parameters.ScopeRange.NATION_BODY_PROGRAMME;
import static ir.samad.parameters.ScopeRange.NATION_BODY_TOPIC;
import static ir.samad.parameters.ValueShape.*;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The closed list of parameters. No value stands here: the first ones come with the migrations, and a key without a
 * value for the country stops the start of the program.
 */
public enum ParameterKey {
    ANSWER_DAYS_REQUEST("case.answer.days.REQUEST", ANSWERING, "1", NATION_BODY_TOPIC, whole(WORKING_DAYS, 1, 250)),
    ANSWER_DAYS_COMPLAINT("case.answer.days.COMPLAINT", ANSWERING, "1", NATION_BODY_TOPIC, whole(WORKING_DAYS, 1, 250)),
    ANSWER_DAYS_CRITICISM("case.answer.days.CRITICISM", ANSWERING, "1", NATION_BODY_TOPIC, whole(WORKING_DAYS, 1, 250)),
    ANSWER_DAYS_REPORT("case.answer.days.REPORT", ANSWERING, "1", NATION_BODY_TOPIC, whole(WORKING_DAYS, 1, 250)),
    ANSWER_DAYS_SUGGESTION(
            "case.answer.days.SUGGESTION", ANSWERING, "1", NATION_BODY_TOPIC, whole(WORKING_DAYS, 1, 250)),
    ANSWER_DAYS_IDEA("case.answer.days.IDEA", ANSWERING, "1", NATION_BODY_TOPIC, whole(WORKING_DAYS, 1, 250)),
    ANSWER_DAYS_PLAN("case.answer.days.PLAN", ANSWERING, "1", NATION_BODY_TOPIC, whole(WORKING_DAYS, 1, 250)),
    ANSWER_DAYS_APPRECIATION(
            "case.answer.days.APPRECIATION", ANSWERING, "1", NATION_BODY_TOPIC, whole(WORKING_DAYS, 1, 250)),
    ANSWER_DAYS_EXPRESSION(
            "case.answer.days.EXPRESSION", ANSWERING, "1", NATION_BODY_TOPIC, whole(WORKING_DAYS, 1, 250)),
    VERY_URGENT_DAYS("case.urgency.days.VERY_URGENT", ANSWERING, "1", NATION_BODY_TOPIC, whole(WORKING_DAYS, 1, 60)),
    URGENT_DAYS("case.urgency.days.URGENT", ANSWERING, "1", NATION_BODY_TOPIC, whole(WORKING_DAYS, 1, 120)),
    DANGER_HOURS("case.urgency.hours.DANGER_TO_LIFE", ANSWERING, "1", NATION_BODY_TOPIC, whole(HOURS, 1, 24)),
    DESK_SHARE("case.share.desk", ANSWERING, "1", NATION_BODY_TOPIC, whole(PERCENT, 5, 50)),
    UNIT_SHARE("case.share.unit", ANSWERING, "1", NATION_BODY_TOPIC, whole(PERCENT, 5, 40)),
    AMBER_SHARE("case.amber.share", ANSWERING, "1", NATION_BODY_TOPIC, whole(PERCENT, 0, 90)),
    AMBER_DAYS("case.amber.days", ANSWERING, "1", NATION_BODY_TOPIC, whole(WORKING_DAYS, 0, 60)),
    CLOCK_PAUSES("case.waiting.pauses-clock", ANSWERING, "D-5-4", NATION_BODY_TOPIC, flag()),
    COMPLETION_DAYS("case.waiting.days", ANSWERING, "D-5-4", NATION_BODY_TOPIC, whole(WORKING_DAYS, 1, 120)),
    REMINDER_DAYS("case.waiting.reminder.days", ANSWERING, "D-5-4", NATION_BODY_TOPIC, whole(WORKING_DAYS, 0, 60)),
    UNFOLLOWED_DAYS("case.waiting.after.days", ANSWERING, "D-5-4", NATION_BODY_TOPIC, whole(WORKING_DAYS, 0, 120)),
    LADDER_DAYS("case.ladder.days", ANSWERING, "N-10-1", NATION_BODY, growing(WORKING_DAYS, 120, 10)),
    LADDER_HOURS("case.ladder.hours", ANSWERING, "N-10-1", NATION_BODY, growing(HOURS, 72, 10)),
    REPEAT_DAYS("case.repeat.days", ANSWERING, "life", NATION_BODY_TOPIC, whole(DAYS, 0, 365)),
    UNTOUCHED_DAYS("worklist.untouched.days", ANSWERING, "N-11-16", NATION_BODY, whole(WORKING_DAYS, 1, 60)),
    STAND_IN_DAYS("absence.stand-in.days", ANSWERING, "N-6-1", NATION_BODY, whole(DAYS, 1, 366)),
    DELEGATION_DAYS("absence.delegation.days", ANSWERING, "N-6-1", NATION_BODY, whole(DAYS, 1, 1098)),
    REVIEW_OF_ANSWERS("case.review.answers", LIFE, "house", NATION_BODY, choice("NONE", "SAMPLE", "ALL")),
    REVIEW_SAMPLE("case.review.sample", LIFE, "house", NATION_BODY, whole(PERCENT, 1, 99)),
    CLOSE_AFTER_DAYS("case.close.days", LIFE, "life", NATION_BODY, whole(WORKING_DAYS, 1, 120)),
    OBJECTION_DAYS("case.objection.days", LIFE, "life", NATION_BODY, whole(DAYS, 1, 365)),
    OBJECTION_DECISION_DAYS("case.objection.decision.days", LIFE, "life", NATION_BODY, whole(WORKING_DAYS, 1, 120)),
    REOPENED_DAYS("case.reopened.days", LIFE, "life", NATION_BODY, whole(WORKING_DAYS, 1, 120)),
    REOPENINGS("case.reopenings", LIFE, "life", NATION_BODY, whole(TIMES, 0, 10)),
    UNDO_HOLD("case.undo.hold", LIFE, "life", NATION, length("PT0S", "PT5M")),
    QUIET_FROM("notice.quiet.from", LIFE, "life", NATION, timeOfDay()),
    QUIET_UNTIL("notice.quiet.until", LIFE, "life", NATION, timeOfDay()),
    STAFF_DIGEST_AT("notice.staff-digest.at", LIFE, "life", NATION_BODY, timeOfDay()),
    NOTICE_ATTEMPTS("notice.attempts", LIFE, "house", NATION, whole(TIMES, 1, 50)),
    NOTICE_PARTS("notice.parts", LIFE, "house", NATION, whole(TIMES, 1, 10)),
    NUMBERING_BATCH("case.numbering.batch", LIFE, "identity", NATION, whole(CASES, 1, 10000)),
    VISITOR_SENDING("desk.visitor-sending", DESK, "2", NATION_BODY, choice("REFUSED", "VERY_NECESSARY")),
    PAPER_REASON_AT_CENTRE("desk.paper.centre-needs-reason", DESK, "3", NATION, flag()),
    IDENTITY_TYPES(
            "identity.types",
            DESK,
            "4",
            NATION_BODY,
            choices("NATIONAL_ID", "FOREIGN_NATIONAL", "LEGAL_PERSON", "IRANIAN_ABROAD")),
    ANONYMOUS_REPORTS("identity.anonymous-reports", DESK, "4", NATION_BODY, flag()),
    PLAN_HANDLED_AS("case.plan.handled-as", DESK, "11", NATION, choice("IDEA", "SUGGESTION", "REQUEST")),
    CRITICISM_HANDLED_AS("case.criticism.handled-as", DESK, "11", NATION, choice("COMPLAINT", "SUGGESTION", "REPORT")),
    CRITICISM_NEEDS_GROUND("case.criticism.needs-ground", DESK, "11", NATION, flag()),
    APPRECIATION_TO_HEAD("case.appreciation.to-head", DESK, "11", NATION, flag()),
    COMPLAINT_ABOUT_HEADS_TO("complaint.about-heads.to", DESK, "10", NATION, choice("CENTRE", "PRESIDENCY_OFFICE")),
    COMPLAINT_ABOUT_CENTRE_TO("complaint.about-centre.to", DESK, "10", NATION, choice("PRESIDENCY_OFFICE", "CENTRE")),
    COMPLAINED_OF_EXCLUDED("complaint.excludes-complained-of", DESK, "10", NATION, flag()),
    MEETING_POLICY("meeting.policy", MEETINGS, "5", NATION_BODY_PROGRAMME, choice("M", "S")),
    MEETING_M_WEEKDAYS("meeting.M.weekdays", MEETINGS, "5", NATION_BODY_PROGRAMME, weekdays()),
    MEETING_M_EVERY_WEEKS("meeting.M.every-weeks", MEETINGS, "5", NATION_BODY_PROGRAMME, whole(WEEKS, 1, 12)),
    MEETING_M_START("meeting.M.start", MEETINGS, "5", NATION_BODY_PROGRAMME, choice("FIXED_HOURS", "AFTER_MAGHRIB")),
    MEETING_M_FROM("meeting.M.from", MEETINGS, "5", NATION_BODY_PROGRAMME, timeOfDay()),
    MEETING_M_UNTIL("meeting.M.until", MEETINGS, "5", NATION_BODY_PROGRAMME, timeOfDay()),
    MEETING_M_AFTER_MAGHRIB("meeting.M.after-maghrib", MEETINGS, "5", NATION_BODY_PROGRAMME, length("PT0S", "PT3H")),
    MEETING_M_BLOCKED_MONTHS("meeting.M.blocked-lunar-months", MEETINGS, "5", NATION_BODY_PROGRAMME, lunarMonths()),
    MEETING_M_MINIMUM("meeting.M.minimum-per-season", MEETINGS, "5", NATION_BODY_PROGRAMME, whole(SESSIONS, 0, 40)),
    MEETING_S_WEEKDAYS("meeting.S.weekdays", MEETINGS, "5", NATION_BODY_PROGRAMME, weekdays()),
    MEETING_S_EVERY_WEEKS("meeting.S.every-weeks", MEETINGS, "5", NATION_BODY_PROGRAMME, whole(WEEKS, 1, 12)),
    MEETING_S_START("meeting.S.start", MEETINGS, "5", NATION_BODY_PROGRAMME, choice("FIXED_HOURS", "AFTER_MAGHRIB")),
    MEETING_S_FROM("meeting.S.from", MEETINGS, "5", NATION_BODY_PROGRAMME, timeOfDay()),
    MEETING_S_UNTIL("meeting.S.until", MEETINGS, "5", NATION_BODY_PROGRAMME, timeOfDay()),
    MEETING_S_AFTER_MAGHRIB("meeting.S.after-maghrib", MEETINGS, "5", NATION_BODY_PROGRAMME, length("PT0S", "PT3H")),
    MEETING_S_BLOCKED_MONTHS("meeting.S.blocked-lunar-months", MEETINGS, "5", NATION_BODY_PROGRAMME, lunarMonths()),
    MEETING_S_MINIMUM("meeting.S.minimum-per-season", MEETINGS, "5", NATION_BODY_PROGRAMME, whole(SESSIONS, 0, 40)),
    MEETING_NEXT_DAY("meeting.next-day", MEETINGS, "6", NATION_BODY_PROGRAMME, choice("NEXT_WORKING_DAY", "NEXT_DAY")),
    SECOND_REGISTER_REASON("meeting.second-register.needs-reason", MEETINGS, "7", NATION_BODY_PROGRAMME, flag()),
    DISTRICT_REPORT_TO(
            "meeting.district-report.to",
            MEETINGS,
            "8",
            NATION_BODY_PROGRAMME,
            choices("COMMUNICATIONS_DIRECTOR", "DISTRICT_MANAGER")),
    MISSED_PENALTY("meeting.missed.penalty", MEETINGS, "14", NATION_BODY_PROGRAMME, decimal(TIMES, "0", "10")),
    EXCUSED_LOWERS("meeting.excused.lowers-required", MEETINGS, "14", NATION_BODY_PROGRAMME, flag()),
    CLOSURE_LOWERS("meeting.late-closure.lowers-required", MEETINGS, "14", NATION_BODY_PROGRAMME, flag()),
    MAKE_UP_COUNTS("meeting.make-up.counts", MEETINGS, "14", NATION_BODY_PROGRAMME, flag()),
    EXTRA_COUNTS("meeting.extra.counts", MEETINGS, "14", NATION_BODY_PROGRAMME, flag()),
    UNANNOUNCED_COUNTS("meeting.without-notice.counts", MEETINGS, "M-2-5", NATION_BODY_PROGRAMME, flag()),
    ACCURACY_LOWERS("meeting.accuracy.lowers-score", MEETINGS, "M-12-2", NATION_BODY_PROGRAMME, flag()),
    HEALTH_CHECKLIST("meeting.health-checklist", MEETINGS, "M-6", NATION_BODY_PROGRAMME, flag()),
    TURN_MINUTES("meeting.turns.length", MEETINGS, "N-8-3", NATION_BODY_PROGRAMME, length("PT2M", "PT2H")),
    TURN_SHARE("meeting.turns.share", MEETINGS, "N-8-3", NATION_BODY_PROGRAMME, whole(PERCENT, 0, 100)),
    TURN_REMINDER_HOURS("meeting.turns.reminder.hours", MEETINGS, "N-8-3", NATION_BODY_PROGRAMME, whole(HOURS, 1, 72)),
    SPRING_GENERATED("meeting.spring.generated", MEETINGS, "15", NATION_BODY_PROGRAMME, flag()),
    UNPLANNED_SEASON_REQUIRES(
            "meeting.season-without-timetable.requires", MEETINGS, "15", NATION_BODY_PROGRAMME, flag()),
    RANKING_LEVELS("ranking.levels", EVALUATION, "13", NATION, choices("COUNTY", "PROVINCE", "BODY", "NATIONAL")),
    RATING_PERIOD(
            "rating.period", EVALUATION, "16", NATION_BODY, choice("MONTHLY", "SEASONAL", "HALF_YEARLY", "YEARLY")),
    RATING_QUESTIONS("rating.questions", EVALUATION, "16", NATION_BODY, texts(1, 12)),
    RATING_STEPS("rating.steps", EVALUATION, "16", NATION, whole(STEPS, 2, 10)),
    RATINGS_SHOWN_FROM("rating.shown-from", EVALUATION, "16", NATION, whole(RATINGS, 3, 100)),
    RATING_LINK_LIFE("rating.link.life", EVALUATION, "N-2-2", NATION, length("P1D", "P90D")),
    CLOSED_DUE_DAY("calendar.closed-due-day", TIME, "17", NATION, choice("NEXT_WORKING_DAY", "SAME_DAY")),
    CLOSED_START_DAY("calendar.closed-start-day", TIME, "19", NATION, choice("NEXT_WORKING_DAY", "SAME_DAY")),
    UPLOAD_MEGABYTES("upload.largest-megabytes", UPLOADS, "house", NATION_BODY, whole(MEGABYTES, 1, 10)),
    TABLE_MEGABYTES("table.largest-megabytes", UPLOADS, "house", NATION, whole(MEGABYTES, 1, 10)),
    TABLE_UNPACKED_MEGABYTES("table.unpacked-megabytes", UPLOADS, "house", NATION, whole(MEGABYTES, 10, 500)),
    TABLE_ROWS("table.rows", UPLOADS, "house", NATION, whole(ROWS, 1, 200000)),
    TABLE_ACCOUNTS("table.accounts", UPLOADS, "house", NATION, whole(ROWS, 1, 1000)),
    UPLOAD_MOST("upload.most", UPLOADS, "house", NATION_BODY, whole(FILES, 1, 30)),
    PASSWORD_LENGTH("access.password.length", ACCESS, "house", NATION, whole(CHARACTERS, 8, 64)),
    FREE_TRIES_ACCOUNT("access.tries.account", ACCESS, "house", NATION, whole(TIMES, 1, 20)),
    FREE_TRIES_ADDRESS("access.tries.address", ACCESS, "house", NATION, whole(TIMES, 1, 1000)),
    FIRST_DELAY("access.delay.first", ACCESS, "house", NATION, length("PT5S", "PT10M")),
    LONGEST_DELAY("access.delay.longest", ACCESS, "house", NATION, length("PT1M", "PT24H")),
    DELAY_FORGOTTEN("access.delay.forgotten", ACCESS, "house", NATION, length("PT1H", "P30D")),
    STAFF_SESSION_IDLE("access.session.staff-idle", ACCESS, "house", NATION, length("PT5M", "PT8H")),
    STAFF_SESSION_LIFE("access.session.staff-life", ACCESS, "house", NATION, length("PT1H", "PT24H")),
    CITIZEN_SESSION_IDLE("access.session.citizen-idle", ACCESS, "house", NATION, length("PT5M", "PT4H")),
    SECOND_FACTOR_POSITIONS("access.second-factor.positions", ACCESS, "house", NATION, positions()),
    SECOND_FACTOR_GRACE("access.second-factor.grace", ACCESS, "house", NATION, length("PT0S", "P90D")),
    SECOND_FACTOR_DRIFT("access.second-factor.drift", ACCESS, "house", NATION, whole(STEPS, 0, 2)),
    SECOND_FACTOR_TIME("access.second-factor.time", ACCESS, "house", NATION, length("PT1M", "PT30M")),
    CODE_DIGITS("access.code.digits", ACCESS, "house", NATION, whole(DIGITS, 5, 8)),
    CODE_LIFE("access.code.life", ACCESS, "house", NATION, length("PT1M", "PT30M")),
    CODE_TRIES("access.code.tries", ACCESS, "house", NATION, whole(TIMES, 1, 10)),
    LIMIT_CODE_BY_CONTACT("limit.CODE_BY_CONTACT.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_CODE_BY_CONTACT("limit.CODE_BY_CONTACT.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_CODE_BY_ADDRESS("limit.CODE_BY_ADDRESS.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_CODE_BY_ADDRESS("limit.CODE_BY_ADDRESS.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_CODE_BY_DEVICE("limit.CODE_BY_DEVICE.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_CODE_BY_DEVICE("limit.CODE_BY_DEVICE.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_CODE_TRY_BY_CONTACT("limit.CODE_TRY_BY_CONTACT.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_CODE_TRY_BY_CONTACT("limit.CODE_TRY_BY_CONTACT.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_INQUIRY_BY_ADDRESS("limit.INQUIRY_BY_ADDRESS.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_INQUIRY_BY_ADDRESS("limit.INQUIRY_BY_ADDRESS.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_INQUIRY_BY_DEVICE("limit.INQUIRY_BY_DEVICE.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_INQUIRY_BY_DEVICE("limit.INQUIRY_BY_DEVICE.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_FILING_BY_ADDRESS("limit.FILING_BY_ADDRESS.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_FILING_BY_ADDRESS("limit.FILING_BY_ADDRESS.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_FILING_BY_DEVICE("limit.FILING_BY_DEVICE.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_FILING_BY_DEVICE("limit.FILING_BY_DEVICE.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_FILING_BY_CONTACT("limit.FILING_BY_CONTACT.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_FILING_BY_CONTACT("limit.FILING_BY_CONTACT.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_UPLOAD_BY_ADDRESS("limit.UPLOAD_BY_ADDRESS.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_UPLOAD_BY_ADDRESS("limit.UPLOAD_BY_ADDRESS.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_UPLOAD_BY_DEVICE("limit.UPLOAD_BY_DEVICE.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_UPLOAD_BY_DEVICE("limit.UPLOAD_BY_DEVICE.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_EXPORT_BY_ADDRESS("limit.EXPORT_BY_ADDRESS.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_EXPORT_BY_ADDRESS("limit.EXPORT_BY_ADDRESS.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_EXPORT_BY_DEVICE("limit.EXPORT_BY_DEVICE.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_EXPORT_BY_DEVICE("limit.EXPORT_BY_DEVICE.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_API_BY_CLIENT("limit.API_BY_CLIENT.count", LIMITS, "house", NATION_BODY, whole(TIMES, 1, 10000000)),
    PERIOD_API_BY_CLIENT("limit.API_BY_CLIENT.period", LIMITS, "house", NATION_BODY, length("PT1S", "P1D")),
    LIMIT_API_INQUIRY("limit.API_INQUIRY_BY_CLIENT.count", LIMITS, "house", NATION_BODY, whole(TIMES, 1, 10000000)),
    PERIOD_API_INQUIRY("limit.API_INQUIRY_BY_CLIENT.period", LIMITS, "house", NATION_BODY, length("PT1S", "P1D")),
    API_KEY_OVERLAP("api.key.overlap", ACCESS, "house", NATION_BODY, length("PT0S", "P30D")),
    API_ANSWER_KEPT("api.answer.kept", ACCESS, "house", NATION, length("PT1H", "P30D")),
    LIMIT_UPLOAD_BY_ACCOUNT("limit.UPLOAD_BY_ACCOUNT.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_UPLOAD_BY_ACCOUNT("limit.UPLOAD_BY_ACCOUNT.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_TURN_BY_ADDRESS("limit.TURN_BY_ADDRESS.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_TURN_BY_ADDRESS("limit.TURN_BY_ADDRESS.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_TURN_BY_DEVICE("limit.TURN_BY_DEVICE.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_TURN_BY_DEVICE("limit.TURN_BY_DEVICE.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    LIMIT_TURN_BY_CONTACT("limit.TURN_BY_CONTACT.count", LIMITS, "house", NATION, whole(TIMES, 1, 100000)),
    PERIOD_TURN_BY_CONTACT("limit.TURN_BY_CONTACT.period", LIMITS, "house", NATION, length("PT10S", "P1D")),
    DRAFT_DAYS("retention.draft.days", RETENTION, "personal-data", NATION, whole(DAYS, 1, 365)),
    PERSONAL_YEARS("retention.personal.years", RETENTION, "personal-data", NATION, whole(YEARS, 1, 50)),
    PERSONAL_YEARS_REQUEST("REQUEST"),
    PERSONAL_YEARS_COMPLAINT("COMPLAINT"),
    PERSONAL_YEARS_CRITICISM("CRITICISM"),
    PERSONAL_YEARS_REPORT("REPORT"),
    PERSONAL_YEARS_SUGGESTION("SUGGESTION"),
    PERSONAL_YEARS_IDEA("IDEA"),
    PERSONAL_YEARS_PLAN("PLAN"),
    PERSONAL_YEARS_APPRECIATION("APPRECIATION"),
    PERSONAL_YEARS_EXPRESSION("EXPRESSION"),
    ACCESS_RECORD_YEARS("retention.access-record.years", RETENTION, "personal-data", NATION, whole(YEARS, 1, 50)),
    TURN_DAYS("retention.turn.days", RETENTION, "personal-data", NATION, whole(DAYS, 1, 3650)),
    NOTICE_TEXT_DAYS("retention.notice-text.days", RETENTION, "personal-data", NATION, whole(DAYS, 1, 3650));

    private static final Map<String, ParameterKey> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ParameterKey::code, Function.identity()));

    private final String code;
    private final ParameterGroup group;
    private final String source;
    private final ScopeRange scopes;
    private final ValueShape shape;

    /** Years for one type of case, where they are not those of all types. */
    ParameterKey(String caseType) {
        this("retention.personal.years." + caseType, RETENTION, "personal-data", NATION, whole(YEARS, 0, 50));
    }

    ParameterKey(String code, ParameterGroup group, String source, ScopeRange scopes, ValueShape shape) {
        this.code = code;
        this.group = group;
        this.source = source;
        this.scopes = scopes;
        this.shape = shape;
    }

    /** Working days for answering a case of this type, such as {@code REQUEST} (decision 1). */
    public static ParameterKey answerDays(String caseType) {
        return byCode("case.answer.days." + caseType);
    }

    /** How many a limit of {@code access} allows in its period. */
    public static ParameterKey limitCount(String limit) {
        return byCode("limit." + limit + ".count");
    }

    /** The period in which a limit of {@code access} fills up again. */
    public static ParameterKey limitPeriod(String limit) {
        return byCode("limit." + limit + ".period");
    }

    /** The key with this code, as it stands in addresses and in the database. */
    public static Optional<ParameterKey> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static ParameterKey byCode(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No such parameter: " + code));
    }

    /** Its name in the database and in addresses, such as {@code case.answer.days.REQUEST}. */
    public String code() {
        return code;
    }

    public ParameterGroup group() {
        return group;
    }

    /**
     * Where it comes from: the number of a decision ({@code 1} to {@code 19}), a clause ({@code D-5-4}), or the name of
     * a section of the decisions ({@code life}, {@code identity}, {@code personal-data}, {@code house}).
     */
    public String source() {
        return source;
    }

    public ScopeRange scopes() {
        return scopes;
    }

    public ValueShape shape() {
        return shape;
    }

    /** Message key of its name. */
    public String nameKey() {
        return "parameters.key." + code + ".name";
    }

    /** Message key of its explanation. */
    public String aboutKey() {
        return "parameters.key." + code + ".about";
    }
}
