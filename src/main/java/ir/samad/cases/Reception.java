package ir.samad.cases;

import ir.samad.catalogue.Topic;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.routing.Routing;
import ir.samad.vocabulary.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a desk may take in (N-4-8, N-4-15), and on whose worklist it arrives first (N-2-6, N-4-24). */
@Component
class Reception {

    static final String OUTSIDE_DUTIES = "cases.filing.outside-duties";

    private final Topics topics;
    private final Routing routing;
    private final Ways ways;
    private final Duties duties;
    private final Directory directory;

    Reception(Topics topics, Routing routing, Ways ways, Duties duties, Directory directory) {
        this.topics = topics;
        this.routing = routing;
        this.ways = ways;
        this.duties = duties;
        this.directory = directory;
    }

    @Nullable
    Topic topic(Matter matter) {
        var id = matter.topic();
        return id == null ? null : topics.find(id).orElse(null);
    }

    /**
     * Why this desk may not register it itself; empty when it may, or hands it over. What a citizen files himself at the
     * portal of a body is no registration by its desk (N-5-5).
     */
    Optional<FieldRefusal> against(Matter matter, @Nullable Person person, Intake intake) {
        var registrar = intake.registeredBy();
        if (registrar == null
                || intake.channel() == Channel.WEB
                || intake.handsOver()
                || duties.mayRegister(registrar, matter)) {
            return Optional.empty();
        }
        return switch (way(matter, person, intake)) {
            case Ways.Barred barred -> Optional.of(barred.refusal());
            case Ways.Way way -> {
                var able = directory.getUnit(way.route().unit()).name();
                yield Optional.of(
                        new FieldRefusal("topic", Refusal.by(duties.clauseFor(registrar), OUTSIDE_DUTIES, able)));
            }
        };
    }

    /** The clause under which the registrar hands it over; empty when he registers it himself. */
    String handedOverUnder(Matter matter, Intake intake) {
        var registrar = intake.registeredBy();
        return registrar != null && intake.handsOver() && !duties.mayRegister(registrar, matter)
                ? duties.clauseFor(registrar)
                : "";
    }

    /**
     * On whose worklist it arrives, and by which rule. What an office of the Presidency registers goes to the Centre first
     * (N-4-24), but what is about an official goes over his head (N-10-3).
     */
    Ways.Found way(Matter matter, @Nullable Person person, Intake intake) {
        var registrar = intake.registeredBy();
        return registrar != null && matter.about() == null && duties.isOfPresidency(registrar)
                ? new Ways.Way(routing.routeFromPresidency(), null)
                : ways.find(matter, person, intake);
    }
}
