package ir.samad.cases.model;

import ir.samad.cases.FieldRefusal;
import ir.samad.cases.Intake;
import ir.samad.cases.Matter;
import ir.samad.cases.Person;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topic;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be there before a case can be registered; each rule a sentence. */
public final class FilingRules {

    private static final int SMALLEST_GROUP = 2;

    private FilingRules() {}

    /** Everything that stands against registration; empty when nothing does. */
    public static List<FieldRefusal> check(
            Matter matter, @Nullable Topic topic, @Nullable Person person, Intake intake, LocalDate today) {
        var against = new ArrayList<FieldRefusal>();
        onlyReportsMayBeAnonymous(matter, person, against);
        complaintsNameGroundAndBody(matter, topic, against);
        onlyComplaintsAndReportsAreAboutAnOfficial(matter, against);
        ideasNameTheirBenefit(matter, against);
        feelingsHaveAnAddressee(matter, against);
        groupsHaveMoreThanOneMember(matter, against);
        topicFitsTheType(matter, topic, against);
        onlyThoseAbroadLeaveThePlaceOpen(matter, person, against);
        observationsAreNotInTheFuture(matter, today, against);
        lateEntriesSayWhy(intake, today, against);
        return against;
    }

    /** N-5-3 and decision 4: a service or an answer needs an identity; a report may come without one. */
    private static void onlyReportsMayBeAnonymous(Matter matter, @Nullable Person person, List<FieldRefusal> against) {
        if (person == null && !matter.type().mayBeAnonymous()) {
            against.add(new FieldRefusal("nationalId", Refusal.by("N-5-3", "cases.filing.identity-required")));
        }
    }

    /** N-1-3. */
    private static void complaintsNameGroundAndBody(Matter matter, @Nullable Topic topic, List<FieldRefusal> against) {
        if (matter.type() != CaseType.COMPLAINT) {
            return;
        }
        if (matter.ground() == null) {
            against.add(new FieldRefusal("ground", Refusal.by("N-1-3", "cases.filing.ground-required")));
        }
        var bodyIsKnown = matter.bodyConcerned() != null
                || matter.about() != null
                || (topic != null && topic.leadingBody().isPresent());
        if (!bodyIsKnown) {
            against.add(new FieldRefusal("body", Refusal.by("N-1-3", "cases.filing.body-required")));
        }
    }

    /** N-10-3, N-10-4. */
    private static void onlyComplaintsAndReportsAreAboutAnOfficial(Matter matter, List<FieldRefusal> against) {
        if (matter.about() != null && !matter.type().mayBeAboutAnOfficial()) {
            against.add(new FieldRefusal("about", Refusal.by("N-10-3", "cases.about.other-type")));
        }
    }

    /** N-1-8. */
    private static void ideasNameTheirBenefit(Matter matter, List<FieldRefusal> against) {
        var needed = matter.type() == CaseType.IDEA || matter.type() == CaseType.SUGGESTION;
        if (needed && matter.benefit() == null) {
            against.add(new FieldRefusal("benefit", Refusal.by("N-1-8", "cases.filing.benefit-required")));
        }
    }

    /** N-1-7. */
    private static void feelingsHaveAnAddressee(Matter matter, List<FieldRefusal> against) {
        if (matter.type() == CaseType.EXPRESSION && matter.addressee() == null) {
            against.add(new FieldRefusal("addressee", Refusal.by("N-1-7", "cases.filing.addressee-required")));
        }
    }

    /** N-1-4. */
    private static void groupsHaveMoreThanOneMember(Matter matter, List<FieldRefusal> against) {
        var size = matter.groupSize();
        if (size != null && size < SMALLEST_GROUP) {
            against.add(new FieldRefusal("groupSize", Refusal.by("N-1-4", "cases.filing.group-size", SMALLEST_GROUP)));
        }
    }

    private static void topicFitsTheType(Matter matter, @Nullable Topic topic, List<FieldRefusal> against) {
        if (matter.topic() != null && topic == null) {
            against.add(new FieldRefusal("topic", Refusal.of("cases.filing.topic-unknown")));
        } else if (topic != null && !topic.types().contains(matter.type())) {
            against.add(new FieldRefusal("topic", Refusal.of("cases.filing.topic-of-other-type")));
        }
    }

    /** N-9-2: who lives abroad writes to the Centre; everybody else says where. */
    private static void onlyThoseAbroadLeaveThePlaceOpen(
            Matter matter, @Nullable Person person, List<FieldRefusal> against) {
        var abroad = person != null && person.livesAbroad();
        if (matter.county() == null && !abroad) {
            against.add(new FieldRefusal("county", Refusal.of("cases.filing.county-required")));
        }
    }

    private static void observationsAreNotInTheFuture(Matter matter, LocalDate today, List<FieldRefusal> against) {
        var day = matter.observedOn();
        if (day != null && day.isAfter(today)) {
            against.add(new FieldRefusal("observedOn", Refusal.of("cases.filing.day-in-future")));
        }
    }

    /** N-5-2: what came earlier keeps its date, and the reason why it is entered late. */
    private static void lateEntriesSayWhy(Intake intake, LocalDate today, List<FieldRefusal> against) {
        var received = intake.receivedOn();
        if (received == null || received.equals(today)) {
            return;
        }
        if (received.isAfter(today)) {
            against.add(new FieldRefusal("receivedOn", Refusal.of("cases.filing.day-in-future")));
        } else if (intake.lateReason().isBlank()) {
            against.add(new FieldRefusal("lateReason", Refusal.by("N-5-2", "cases.filing.late-reason-required")));
        }
    }
}
