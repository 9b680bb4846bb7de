package ir.samad.cases;

import ir.samad.applicants.Applicant;
import ir.samad.applicants.Applicants;
import ir.samad.cases.model.Digest;
import ir.samad.cases.model.FilingRules;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.Drafts;
import ir.samad.catalogue.Topic;
import ir.samad.routing.Route;
import ir.samad.vocabulary.TrackingCode;
import ir.samad.worklist.Urgency;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers a case: identity, route, promised date, codes, first history entries, first worklist and first notice, all in one transaction. */
@Component
class Registration {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HEADLINE = 90;

    private final CaseStore store;
    private final Drafts drafts;
    private final Applicants applicants;
    private final Reception reception;
    private final Promises promises;
    private final Steps steps;
    private final ForeignOrigins origins;

    Registration(
            CaseStore store,
            Drafts drafts,
            Applicants applicants,
            Reception reception,
            Promises promises,
            Steps steps,
            ForeignOrigins origins) {
        this.origins = origins;
        this.store = store;
        this.drafts = drafts;
        this.applicants = applicants;
        this.reception = reception;
        this.promises = promises;
        this.steps = steps;
    }

    @Transactional
    Registered register(Matter matter, @Nullable Person person, Intake intake) {
        var topic = reception.topic(matter);
        var against = FilingRules.check(matter, topic, person, intake, steps.today());
        if (!against.isEmpty()) {
            return new Registered.Refused(against);
        }
        var outside = reception.against(matter, person, intake);
        if (outside.isPresent()) {
            return new Registered.Refused(List.of(outside.get()));
        }
        var earlier = earlier(intake);
        if (earlier.isPresent()) {
            return new Registered.Accepted(receiptOf(store.find(earlier.get()).orElseThrow(), null));
        }
        var known = origins.against(intake.origin());
        if (known.isPresent()) {
            return new Registered.Refused(List.of(known.get()));
        }
        return switch (reception.way(matter, person, intake)) {
            case Ways.Barred barred -> new Registered.Refused(List.of(barred.refusal()));
            case Ways.Way way -> registered(matter, topic, person, intake, way);
        };
    }

    private Registered registered(
            Matter matter, @Nullable Topic topic, @Nullable Person person, Intake intake, Ways.Way way) {
        var applicant =
                person == null ? null : applicants.meet(person.identity(), person.firstName(), person.lastName());
        var secret = person == null ? newSecret() : null;
        var file = insert(matter, topic, person, applicant, intake, way, secret);
        return new Registered.Accepted(receiptOf(file, secret));
    }

    private Optional<CaseId> earlier(Intake intake) {
        var draft = intake.draft();
        return draft == null ? Optional.empty() : drafts.claim(draft, steps.now());
    }

    private void became(Intake intake, CaseFile file) {
        var draft = intake.draft();
        if (draft != null) {
            drafts.became(draft, file.id());
        }
    }

    private CaseFile insert(
            Matter matter,
            @Nullable Topic topic,
            @Nullable Person person,
            @Nullable Applicant applicant,
            Intake intake,
            Ways.Way way,
            @Nullable String secret) {
        var route = way.route();
        var grade = gradeOf(intake, person);
        var due = promises.answerBy(matter, topic, grade.urgency(), steps.now());
        var beginning = new CaseStore.Beginning(
                person == null ? null : person.contact(),
                intake.registeredBy(),
                secret == null ? null : Digest.of(secret),
                way.exclusion());
        var registered = new LinkedHashMap<>(said(matter, person));
        registered.putAll(grades(grade));
        registered.putAll(origins.said(intake.origin()));
        var routed = new LinkedHashMap<>(decided(route));
        var clause = reception.handedOverUnder(matter, intake);
        if (!clause.isEmpty()) {
            routed.put(Content.HANDED_OVER, clause);
        }
        while (true) {
            var file = newFile(matter, person, applicant, intake, Lead.of(route), due, grade);
            var opening = steps.opening(file, intake, registered, routed);
            if (store.insert(file, matter.text(), beginning, opening.head())) {
                became(intake, file);
                keepRepresentative(file, person);
                origins.keep(file.id(), intake.origin());
                steps.begin(file, opening, intake, applicant == null ? "" : applicant.name());
                return file;
            }
        }
    }

    private void keepRepresentative(CaseFile file, @Nullable Person person) {
        var acting = person == null ? null : person.representative();
        if (acting != null) {
            applicants.keepRepresentative(file.id().value(), acting);
        }
    }

    /** A file that begins now, with a tracking code that may turn out to be taken. */
    CaseFile newFile(
            Matter matter,
            @Nullable Person person,
            @Nullable Applicant applicant,
            Intake intake,
            Lead lead,
            Promise due,
            Grade grade) {
        var received = intake.receivedOn();
        return new CaseFile(
                new CaseId(steps.newId()),
                TrackingCode.generate(),
                null,
                matter,
                headline(matter.text()),
                CaseState.REGISTERED,
                intake.channel(),
                applicant == null ? null : applicant.id(),
                reach(person, intake.language()),
                grade,
                lead.level(),
                lead.position(),
                lead.unit(),
                steps.now(),
                received == null ? steps.today() : received,
                intake.lateReason().isBlank() ? null : intake.lateReason(),
                due.due().given(),
                due.due().effective(),
                due.at(),
                null,
                null,
                null,
                0,
                0,
                steps.now());
    }

    static Map<String, String> said(Matter matter, @Nullable Person person) {
        var registered = new LinkedHashMap<>(Map.of(Content.TEXT, matter.text()));
        if (person != null) {
            registered.put(Content.NAME, (person.firstName() + " " + person.lastName()).strip());
            var acting = person.representative();
            if (acting != null) {
                registered.put(Content.ACTING, acting.name());
                registered.put(Content.ACTS_AS, acting.as().name());
            }
        }
        return registered;
    }

    /** A report without a name is confidential (decision 042). */
    static Grade gradeOf(Intake intake, @Nullable Person person) {
        var said = intake.grade();
        return person == null ? new Grade(said.urgency(), Classification.CONFIDENTIAL) : said;
    }

    /** What the history says of a grade: nothing of an ordinary one. */
    static Map<String, String> grades(Grade grade) {
        var said = new LinkedHashMap<String, String>();
        if (grade.urgency() != Urgency.ORDINARY) {
            said.put(Content.URGENCY, grade.urgency().name());
        }
        if (grade.confidential()) {
            said.put(Content.CLASSIFICATION, grade.classification().name());
        }
        return said;
    }

    Map<String, String> decided(Route route) {
        return Map.of(
                Content.RULE, route.rule().name(),
                Content.CLAUSE, route.rule().clause(),
                Content.TO_UNIT, steps.unitName(route.unit()));
    }

    private Receipt receiptOf(CaseFile file, @Nullable String secret) {
        return new Receipt(file.id(), file.code(), secret, steps.unitName(file.leadUnit()), file.dueEffectiveOn());
    }

    private static CaseFile.Reach reach(@Nullable Person person, Locale language) {
        return person == null
                ? new CaseFile.Reach(null, null, "IR", language)
                : new CaseFile.Reach(person.contact().mobile(), person.contact().email(), person.country(), language);
    }

    /** First words of the text, cut at a word, for lists. */
    static String headline(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= HEADLINE) {
            return line;
        }
        var cut = line.lastIndexOf(' ', HEADLINE);
        return line.substring(0, cut < HEADLINE / 2 ? HEADLINE : cut) + "…";
    }

    /** Ten hexadecimal digits: forty random bits, behind a limit of attempts. */
    private static String newSecret() {
        var random = new byte[5];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
