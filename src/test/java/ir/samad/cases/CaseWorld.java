package ir.samad.cases;

import ir.samad.applicants.Contact;
import ir.samad.applicants.Identity;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.TopicRow;
import ir.samad.catalogue.Topics;
import ir.samad.database.Ids;
import ir.samad.directory.BodyType;
import ir.samad.directory.Country;
import ir.samad.directory.Level;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.StaffLogin;
import ir.samad.territory.CountyCode;
import ir.samad.vocabulary.NationalId;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A small water company in a county, and what people bring to it; every instance is a company of its own. */
public final class CaseWorld {

    public static final CountyCode COUNTY = new CountyCode("1004");
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    public final Country country;
    public final Unit headquarters;
    public final Unit office;
    public final Colleague head;
    public final Colleague desk;
    public final Colleague expert;
    public final Colleague other;
    public final Topic topic;
    private final Clock clock;

    public CaseWorld(StaffLogin staff, Topics topics, Clock clock) {
        this.clock = clock;
        country = staff.country();
        country.centre();
        country.governorate(COUNTY.value());
        var water = country.body(BodyType.STATE_COMPANY);
        headquarters = country.headquarters(water);
        office = country.countyOffice(headquarters, COUNTY.value());
        head = staff.colleague(office, PositionKind.HEAD);
        desk = staff.colleague(country.below(office, UnitKind.COMMUNICATION_DESK), PositionKind.DESK_OFFICER);
        expert = staff.colleague(office, PositionKind.EXPERT);
        other = staff.colleague(office, PositionKind.EXPERT);
        var code = Country.unique("topic");
        topics.put(List.of(new TopicRow(
                code,
                null,
                "قطع آب " + code,
                "",
                "",
                EnumSet.allOf(CaseType.class),
                List.of(water.id()),
                Level.COUNTY)));
        topic = topics.findByCode(code).orElseThrow();
    }

    /** A mobile number nobody used before. */
    public static String mobile() {
        return "0935%07d".formatted(NUMBER.incrementAndGet());
    }

    /** A person of Iran with this mobile. */
    public static Person person(String mobile) {
        return new Person(Identity.of(nationalId()), "مریم", "احمدی", new Contact(mobile, null, null, true), "IR");
    }

    /** A valid national number with an unassigned prefix. */
    public static NationalId nationalId() {
        while (true) {
            var first = "099%06d".formatted(NUMBER.incrementAndGet());
            for (var check = 0; check < 10; check++) {
                var read = NationalId.read(first + check).find();
                if (read.isPresent()) {
                    return read.get();
                }
            }
        }
    }

    public Matter request() {
        return Matter.of(CaseType.REQUEST, "دو روز است آب کوچهٔ ما قطع است.", topic.id(), COUNTY, "خیابان ولی‌عصر");
    }

    public Intake web() {
        return Intake.web(Ids.next(clock), Locale.of("fa", "IR"));
    }

    public static Receipt accepted(Registered registered) {
        if (registered instanceof Registered.Accepted accepted) {
            return accepted.receipt();
        }
        throw new AssertionError("Refused: " + registered);
    }

    public Actor.Official official(Colleague colleague) {
        return new Actor.Official(
                colleague.position().id(),
                colleague.position().unitId(),
                colleague.person().value(),
                colleague.position().title());
    }
}
