package ir.samad.cases;

import ir.samad.cases.store.Exclusion;
import ir.samad.routing.Official;
import ir.samad.routing.Question;
import ir.samad.routing.Route;
import ir.samad.routing.Routing;
import ir.samad.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On whose worklist a new case begins: by type, topic and place, or above the official it is about (N-10-3, N-10-4). */
@Component
class Ways {

    private final Routing routing;
    private final Officials officials;

    Ways(Routing routing, Officials officials) {
        this.routing = routing;
        this.officials = officials;
    }

    /** What was found. */
    sealed interface Found {}

    /**
     * Where it begins.
     *
     * @param route whose worklist, and by which rule
     * @param exclusion from whom it is kept; null when it is about nobody
     */
    record Way(Route route, @Nullable Exclusion exclusion) implements Found {}

    /** It cannot begin. */
    record Barred(FieldRefusal refusal) implements Found {}

    Found find(Matter matter, @Nullable Person person, Intake intake) {
        var about = matter.about();
        if (about != null) {
            return find(matter, about, intake);
        }
        var county = person != null && person.livesAbroad() ? null : matter.county();
        return new Way(
                routing.route(new Question(matter.type(), matter.topic(), county, matter.bodyConcerned())), null);
    }

    private Found find(Matter matter, Official about, Intake intake) {
        var exclusion = officials.exclusion(about);
        var registrar = intake.registeredBy();
        if (registrar != null && officials.withholds(exclusion, registrar, intake.actorPerson())) {
            // What is about a desk, or about somebody above it, is not entered there.
            return barred(Refusal.by("N-10-3", "cases.about.own-desk"));
        }
        return officials
                .route(matter.type(), exclusion)
                .<Found>map(route -> new Way(route, exclusion))
                .orElseGet(() -> barred(Refusal.by("N-10-3-t", "cases.about.nobody-above")));
    }

    private static Barred barred(Refusal refusal) {
        return new Barred(new FieldRefusal("about", refusal));
    }
}
