package ir.samad.arrival;

import ir.samad.applicants.Contact;
import ir.samad.applicants.Identity;
import ir.samad.applicants.IdentityKind;
import ir.samad.calendar.JalaliDate;
import ir.samad.cases.Addressee;
import ir.samad.cases.Benefit;
import ir.samad.cases.Channel;
import ir.samad.cases.Classification;
import ir.samad.cases.ComplaintGround;
import ir.samad.cases.FormerCase;
import ir.samad.cases.Grade;
import ir.samad.cases.Matter;
import ir.samad.cases.Person;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.TopicId;
import ir.samad.directory.BodyId;
import ir.samad.directory.Unit;
import ir.samad.tables.Line;
import ir.samad.tables.ReadTable;
import ir.samad.tables.RowReading;
import ir.samad.territory.CountyCode;
import ir.samad.vocabulary.CaseText;
import ir.samad.vocabulary.MobileNumber;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.PersonName;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet of open cases. */
final class CaseRow extends RowReading<CaseColumn> {

    private static final Pattern ISO = Pattern.compile("(19|20)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_REMARK = 1000;

    private final String system;
    private final CaseNames names;
    private final List<Fault<CaseColumn>> faults;

    CaseRow(
            String system,
            Line line,
            Map<CaseColumn, Integer> columns,
            CaseNames names,
            List<Fault<CaseColumn>> faults) {
        super(line, columns, names.words());
        this.system = system;
        this.names = names;
        this.faults = faults;
    }

    @Override
    protected void tell(int row, CaseColumn column, Refusal refusal) {
        faults.add(new Fault<>(row, column, refusal));
    }

    /** The case of this row; empty when something cannot be read. */
    Optional<FormerCase> read() {
        var number = read(CaseColumn.NUMBER, CaseRow::readNumber);
        var registered = read(CaseColumn.REGISTERED_ON, CaseRow::readDay);
        var due = readOptional(CaseColumn.DUE_ON, CaseRow::readDay);
        var unit = unit();
        var matter = matter(unit);
        var person = person();
        var state = choiceOrNone(CaseColumn.STATE, FormerState.class, CaseNames.STATE);
        var channel = choiceOrNone(CaseColumn.CHANNEL, Channel.class, CaseNames.CHANNEL);
        var urgency = choiceOrNone(CaseColumn.URGENCY, Urgency.class, CaseNames.URGENCY);
        var classification = choiceOrNone(CaseColumn.CLASSIFICATION, Classification.class, CaseNames.CLASSIFICATION);
        var remark = text(CaseColumn.REMARK, LONGEST_REMARK);
        return failed() || number == null || registered == null || matter == null || person == null
                ? Optional.empty()
                : Optional.of(new FormerCase(
                        system,
                        number,
                        registered,
                        state == FormerState.IN_HAND,
                        unit == null ? null : unit.id(),
                        due,
                        remark,
                        new Grade(
                                urgency == null ? Urgency.ORDINARY : urgency,
                                classification == null ? Classification.ORDINARY : classification),
                        channel == null ? Channel.DESK : channel,
                        matter,
                        person));
    }

    private @Nullable Matter matter(@Nullable Unit unit) {
        var type = choice(CaseColumn.TYPE, CaseType.class, CaseNames.TYPE, "N-1-15");
        var text = read(CaseColumn.TEXT, CaseText::read);
        var topic = isEmpty(CaseColumn.TOPIC) ? null : topic(type);
        var county = isEmpty(CaseColumn.COUNTY) ? (unit == null ? null : unit.countyCode()) : county();
        var place = text(CaseColumn.PLACE, LONGEST_PLACE);
        var ground = choiceOrNone(CaseColumn.GROUND, ComplaintGround.class, CaseNames.GROUND);
        var body = body();
        var benefit = choiceOrNone(CaseColumn.BENEFIT, Benefit.class, CaseNames.BENEFIT);
        var addressee = choiceOrNone(CaseColumn.ADDRESSEE, Addressee.class, CaseNames.ADDRESSEE);
        return type == null || text == null
                ? null
                : new Matter(
                        type,
                        text.value(),
                        topic,
                        county,
                        place,
                        type == CaseType.COMPLAINT ? ground : null,
                        body,
                        benefit,
                        type == CaseType.EXPRESSION ? addressee : null,
                        null,
                        null);
    }

    private @Nullable Person person() {
        var identity = read(CaseColumn.NATIONAL_ID, NationalId::read);
        var first = read(CaseColumn.FIRST_NAME, PersonName::read);
        var last = read(CaseColumn.LAST_NAME, PersonName::read);
        var mobile = read(CaseColumn.MOBILE, MobileNumber::read);
        return identity == null || first == null || last == null || mobile == null
                ? null
                : new Person(
                        new Identity(IdentityKind.NATIONAL_ID, identity.value(), null),
                        first.value(),
                        last.value(),
                        new Contact(mobile.value(), null, null, false),
                        "IR");
    }

    private @Nullable Unit unit() {
        if (isEmpty(CaseColumn.UNIT)) {
            return null;
        }
        var unit = names.findUnit(cell(CaseColumn.UNIT).strip()).orElse(null);
        if (unit == null) {
            refuse(CaseColumn.UNIT, Refusal.of("arrival.refused.unit", shown(CaseColumn.UNIT)));
        } else if (!unit.active()) {
            refuse(CaseColumn.UNIT, Refusal.of("arrival.refused.unit-closed", unit.name()));
        } else if (!names.isInScope(unit)) {
            refuse(CaseColumn.UNIT, Refusal.of("arrival.refused.scope"));
        }
        return unit;
    }

    private @Nullable BodyId body() {
        if (isEmpty(CaseColumn.BODY)) {
            return null;
        }
        var body = names.findBody(cell(CaseColumn.BODY).strip());
        if (body.isEmpty()) {
            refuse(CaseColumn.BODY, Refusal.of("arrival.refused.body", shown(CaseColumn.BODY)));
        }
        return body.orElse(null);
    }

    private @Nullable TopicId topic(@Nullable CaseType type) {
        var topic = names.findTopic(cell(CaseColumn.TOPIC), type);
        if (topic.isEmpty()) {
            refuse(CaseColumn.TOPIC, Refusal.of("tables.refused.not-in-list", shown(CaseColumn.TOPIC)));
        }
        return topic.orElse(null);
    }

    private @Nullable CountyCode county() {
        var named = names.listCounties(cell(CaseColumn.PROVINCE), cell(CaseColumn.COUNTY));
        if (named.size() != 1) {
            refuse(
                    CaseColumn.COUNTY,
                    Refusal.of(
                            named.isEmpty() ? "arrival.refused.county" : "arrival.refused.county-several",
                            shown(CaseColumn.COUNTY)));
            return null;
        }
        return named.getFirst().code();
    }

    private String shown(CaseColumn column) {
        return ReadTable.shown(cell(column));
    }

    private static Reading<String> readNumber(String typed) {
        var number = PersianText.normalise(typed);
        return number.length() > LONGEST_NUMBER
                ? Reading.refused(Refusal.of("shell.form.too-long", LONGEST_NUMBER), typed)
                : Reading.accepted(number, typed);
    }

    /** A Jalali day as people write it, or an ISO day as programs do. */
    static Reading<LocalDate> readDay(String typed) {
        var plain = PersianText.digits(typed).strip();
        if (ISO.matcher(plain).matches()) {
            var year = Integer.parseInt(plain, 0, 4, 10);
            var month = Integer.parseInt(plain, 5, 7, 10);
            var day = Integer.parseInt(plain, 8, 10, 10);
            var first = LocalDate.of(year, month, 1);
            return day <= first.lengthOfMonth()
                    ? Reading.accepted(first.withDayOfMonth(day), typed)
                    : Reading.refused(Refusal.of("arrival.refused.no-such-day"), typed);
        }
        return JalaliDate.read(typed).map(JalaliDate::toLocalDate);
    }
}
