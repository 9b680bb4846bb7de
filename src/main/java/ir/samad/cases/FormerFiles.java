package ir.samad.cases;

import ir.samad.applicants.Applicant;
import ir.samad.applicants.Applicants;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.FormerNumbers;
import ir.samad.cases.store.History;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the files of cases that come from another system. */
@Component
class FormerFiles {

    private final Registration registration;
    private final CaseStore store;
    private final FormerNumbers numbers;
    private final Applicants applicants;
    private final Steps steps;

    FormerFiles(Registration registration, CaseStore store, FormerNumbers numbers, Applicants applicants, Steps steps) {
        this.registration = registration;
        this.store = store;
        this.numbers = numbers;
        this.applicants = applicants;
        this.steps = steps;
    }

    /** A file that is written and stands on no worklist yet. */
    record Written(CaseFile file, Intake intake, String name) {}

    Written write(FormerCase former, Intake intake, Lead lead, Map<String, String> decided, Promise due) {
        var person = former.person();
        var applicant = applicant(person);
        var beginning = new CaseStore.Beginning(person.contact(), intake.registeredBy(), null, null);
        while (true) {
            var begun = registration.newFile(former.matter(), person, applicant, intake, lead, due, former.grade());
            var file = former.inHand() ? CaseChange.of(begun).event(CaseEvent.RECEIVED) : begun;
            var opening = steps.chain(file, deeds(former, intake, lead, decided));
            if (store.insert(file, former.matter().text(), beginning, opening.head())) {
                numbers.insert(file.id(), former.system(), former.number(), former.registeredOn());
                steps.keep(file, opening, intake);
                return new Written(file, intake, applicant.name());
            }
        }
    }

    void arrive(Written written, boolean tell) {
        steps.arrive(written.file(), written.intake(), written.name());
        if (tell) {
            steps.tellRegistered(written.file());
        }
    }

    private List<History.Deed> deeds(FormerCase former, Intake intake, Lead lead, Map<String, String> decided) {
        var registered = new LinkedHashMap<>(Registration.said(former.matter(), former.person()));
        registered.putAll(Registration.grades(former.grade()));
        registered.put(Content.FORMER_SYSTEM, former.system());
        registered.put(Content.FORMER_NUMBER, former.number());
        registered.put(Content.FORMER_DAY, former.registeredOn().toString());
        if (!former.remark().isEmpty()) {
            registered.put(Content.REMARK, former.remark());
        }
        var routed = new LinkedHashMap<>(decided);
        routed.put(Content.TO_UNIT, steps.unitName(lead.unit()));
        var deeds = new ArrayList<>(List.of(
                new History.Deed(CaseEvent.REGISTERED, steps.registrar(intake), registered),
                new History.Deed(CaseEvent.ROUTED, new Actor.System(), routed)));
        if (former.inHand()) {
            deeds.add(new History.Deed(CaseEvent.RECEIVED, new Actor.System(), Map.of()));
        }
        return deeds;
    }

    /** Whoever is known here already keeps the name he gave here: the old system's may be older. */
    private Applicant applicant(Person person) {
        var identity = person.identity();
        return applicants
                .find(identity.kind(), identity.value())
                .orElseGet(() -> applicants.meet(identity, person.firstName(), person.lastName()));
    }
}
