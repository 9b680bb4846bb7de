package ir.samad.cases;

import ir.samad.calendar.DueDate;
import ir.samad.calendar.TehranClock;
import ir.samad.cases.model.FilingRules;
import ir.samad.cases.store.FormerNumbers;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.routing.Question;
import ir.samad.routing.Routing;
import ir.samad.shell.Staff;
import ir.samad.shell.Texts;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door by which open cases of another system come in (decision 033). Each becomes a case like any other, by the same
 * rules; its old day counts as the day it was received (N-5-2), and its history here begins now and says where it was
 * before.
 */
@Component
public class FormerCases {

    private final FormerNumbers numbers;
    private final FormerFiles files;
    private final Topics topics;
    private final Routing routing;
    private final Directory directory;
    private final Promises promises;
    private final Clock clock;

    FormerCases(
            FormerNumbers numbers,
            FormerFiles files,
            Topics topics,
            Routing routing,
            Directory directory,
            Promises promises,
            Clock clock) {
        this.clock = clock;
        this.numbers = numbers;
        this.files = files;
        this.topics = topics;
        this.routing = routing;
        this.directory = directory;
        this.promises = promises;
    }

    /** The form in which old numbers are compared. */
    public static String key(String number) {
        return FormerNumbers.key(number);
    }

    /** Which of these numbers were brought in from this system before, by their keys. */
    @Transactional(readOnly = true)
    public Set<String> listKnown(String system, Collection<String> some) {
        return numbers.listKnown(system, some);
    }

    /** The cases that had this number in an older system; opening one takes the right to see it. */
    @Transactional(readOnly = true)
    public List<CaseId> find(String number) {
        return numbers.find(number);
    }

    /** Everything that stands against bringing in a case, each at its part; empty when nothing does. */
    @Transactional(readOnly = true)
    public List<FieldRefusal> check(FormerCase former, Staff by) {
        var against = new ArrayList<>(FilingRules.check(
                former.matter(), topicOf(former), former.person(), intake(former, by), promises.today()));
        var unit = former.unit();
        if (unit != null && directory.findDeskPosition(unit).isEmpty()) {
            against.add(new FieldRefusal("unit", Refusal.of("cases.former.unit-without-position")));
        }
        var due = former.dueOn();
        if (due != null && due.isBefore(former.registeredOn())) {
            against.add(new FieldRefusal("dueOn", Refusal.of("cases.former.due-before-registered")));
        }
        return against;
    }

    /**
     * Brings cases in, all or none. Worklists come last: whoever works on one of them meanwhile waits only for that.
     *
     * @param tell whether the applicants are told their new tracking codes
     * @param progress told how many cases are written
     */
    @Transactional
    public void bringIn(List<FormerCase> all, Staff by, boolean tell, IntConsumer progress) {
        var written = new ArrayList<FormerFiles.Written>(all.size());
        for (var former : all) {
            var against = check(former, by);
            if (!against.isEmpty()) {
                throw new IllegalStateException("Not checked before: " + against.getFirst());
            }
            written.add(write(former, by));
            progress.accept(written.size());
        }
        written.forEach(one -> files.arrive(one, tell));
    }

    private FormerFiles.Written write(FormerCase former, Staff by) {
        var unit = former.unit();
        if (unit != null) {
            var position = directory.findDeskPosition(unit).orElseThrow();
            var lead = new Lead(
                    position.id(), position.unitId(), directory.getUnit(unit).level());
            return files.write(former, intake(former, by), lead, Map.of(), dueOf(former));
        }
        var matter = former.matter();
        var route = routing.route(new Question(matter.type(), matter.topic(), matter.county(), matter.bodyConcerned()));
        return files.write(
                former,
                intake(former, by),
                Lead.of(route),
                Map.of(
                        Content.RULE,
                        route.rule().name(),
                        Content.CLAUSE,
                        route.rule().clause()),
                dueOf(former));
    }

    /** A life that is in danger has its hours from now on, whatever date the other system gave. */
    private Promise dueOf(FormerCase former) {
        var given = former.dueOn();
        var urgency = former.grade().urgency();
        if (urgency.isByTheClock()) {
            return promises.answerBy(former.matter(), topicOf(former), urgency, clock.instant());
        }
        return given == null
                ? promises.answerBy(
                        former.matter(),
                        topicOf(former),
                        urgency,
                        former.registeredOn()
                                .atTime(LocalTime.NOON)
                                .atZone(TehranClock.ZONE)
                                .toInstant())
                : new Promise(new DueDate(given, given), null);
    }

    private @Nullable Topic topicOf(FormerCase former) {
        var id = former.matter().topic();
        return id == null ? null : topics.find(id).orElse(null);
    }

    private static Intake intake(FormerCase former, Staff by) {
        return new Intake(
                by.accountId(),
                former.channel(),
                Actor.of(by).position(),
                by.personId(),
                former.registeredOn(),
                former.system() + "، " + former.number(),
                Texts.PERSIAN,
                former.grade());
    }
}
