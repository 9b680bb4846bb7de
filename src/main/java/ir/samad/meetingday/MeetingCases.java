package ir.samad.meetingday;

import ir.samad.applicants.Contact;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.Cases;
import ir.samad.cases.Channel;
import ir.samad.cases.Grade;
import ir.samad.cases.Intake;
import ir.samad.cases.Matter;
import ir.samad.cases.Person;
import ir.samad.cases.Registered;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import ir.samad.territory.CountyCode;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.MobileNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a case of what somebody asked in a meeting: with a tracking code, routed as any other, and told to him (N-5-2,
 * N-4-5). Of one person there is one case, however often it is sent.
 */
@Component
public class MeetingCases {

    private final MeetingPeople people;
    private final PeopleStore store;
    private final Cases cases;
    private final Directory directory;
    private final Territory territory;

    MeetingCases(MeetingPeople people, PeopleStore store, Cases cases, Directory directory, Territory territory) {
        this.people = people;
        this.store = store;
        this.cases = cases;
        this.directory = directory;
        this.territory = territory;
    }

    /** Where a case of this unit's meeting is most likely: its county, else the capital of its province. */
    public Optional<CountyCode> findCounty(UnitId id) {
        var unit = directory.getUnit(id);
        var county = unit.countyCode();
        var province = unit.provinceCode();
        if (county != null || province == null) {
            return Optional.ofNullable(county);
        }
        return Optional.of(territory.getCapital(province).code());
    }

    /**
     * Registers it.
     *
     * @param mobile where he is told of it; his own
     */
    @Transactional
    public Registered register(UUID id, Matter matter, MobileNumber mobile, UnitId unit, Staff by, Locale language) {
        store.lock(people.find(id, unit).orElseThrow().session());
        var one = people.find(id, unit).orElseThrow();
        var person = one.person();
        var registered = cases.register(
                matter,
                new Person(
                        person.identity(),
                        person.firstName(),
                        person.lastName(),
                        new Contact(mobile.value(), null, null, false),
                        "IR"),
                new Intake(
                        one.id(),
                        person.mode() == MeetingMode.PHONE ? Channel.MEETING_LINE : Channel.PUBLIC_MEETING,
                        new PositionId(by.positionId()),
                        by.personId(),
                        null,
                        "",
                        language,
                        Grade.ORDINARY,
                        true));
        if (registered instanceof Registered.Accepted(var receipt)) {
            store.keepCase(id, receipt.caseId().value());
        }
        return registered;
    }

    /** The case of somebody, as far as this member of staff may see it. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(MeetingApplicant one, Staff staff) {
        return one.caseId() == null ? Optional.empty() : cases.find(new CaseId(one.caseId()), staff);
    }

    /** The mobile that is his own; empty when the telephone of his row is a landline or somebody else's. */
    public static Optional<MobileNumber> ownMobile(PersonData person) {
        return person.phoneOf().isEmpty() ? MobileNumber.read(person.phone()).find() : Optional.empty();
    }
}
