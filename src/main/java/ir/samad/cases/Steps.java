package ir.samad.cases;

import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.History;
import ir.samad.cases.store.Parties;
import ir.samad.cases.store.Parties.Party;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.database.Ids;
import ir.samad.directory.UnitId;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One step of a case, written everywhere it belongs: history, file, worklists, notice. The rules stand in the doors. */
@Component
class Steps {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    private final CaseStore store;
    private final History history;
    private final Parties parties;
    private final Worklists worklists;
    private final CaseLines lines;
    private final CaseNotices notices;
    private final Clock clock;

    Steps(
            CaseStore store,
            History history,
            Parties parties,
            Worklists worklists,
            CaseLines lines,
            CaseNotices notices,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.parties = parties;
        this.worklists = worklists;
        this.lines = lines;
        this.notices = notices;
        this.clock = clock;
    }

    /** The first two entries of a case, chained before it is stored, so that file and history are written once. */
    History.Links opening(CaseFile file, Intake intake, Map<String, String> registered, Map<String, String> routed) {
        return chain(
                file,
                List.of(
                        new History.Deed(CaseEvent.REGISTERED, registrar(intake), registered),
                        new History.Deed(CaseEvent.ROUTED, new Actor.System(), routed)));
    }

    /** Writes what belongs to a case that was just stored: its history, its parties, its first worklist and notice. */
    void begin(CaseFile file, History.Links opening, Intake intake, String name) {
        keep(file, opening, intake);
        arrive(file, intake, name);
        tellRegistered(file);
    }

    /** The first entries of a case that began in another system, chained before it is stored. */
    History.Links chain(CaseFile file, List<History.Deed> deeds) {
        return history.chain(file.id(), History.Head.NONE, file.registeredAt(), file.level(), deeds);
    }

    /** Writes the history and the parties of a case that was just stored. */
    void keep(CaseFile file, History.Links opening, Intake intake) {
        history.write(opening);
        var registrar = intake.registeredBy();
        var first = new ArrayList<>(List.of(new Party(file.lead(), file.leadUnit(), Relation.LEAD)));
        if (registrar != null) {
            first.add(new Party(registrar, lines.unitOf(registrar), Relation.REGISTRAR));
        }
        parties.begin(file.id(), first, file.registeredAt());
    }

    /** Puts a case on its first worklist. */
    void arrive(CaseFile file, Intake intake, String name) {
        worklists.arrive(lines.arrival(
                file,
                lines.subject(file, name),
                file.lead(),
                Part.LEAD,
                lines.originOf(file, registrar(intake)),
                "",
                lines.stageDue(file)));
        if (file.state() == CaseState.IN_REVIEW) {
            worklists.opened(file.lead(), file.id().value());
        }
    }

    /** Tells the applicant that his case is registered. */
    void tellRegistered(CaseFile file) {
        notices.tell(file, CaseEvent.REGISTERED, 1, Map.of());
    }

    Actor registrar(Intake intake) {
        var registrar = intake.registeredBy();
        return registrar == null ? new Actor.Applicant() : lines.official(registrar, intake.actorPerson());
    }

    /** Appends the event, writes the file back and tells the applicant when the table says so. */
    History.Head take(
            CaseStore.Locked locked, CaseFile changed, CaseEvent event, Actor actor, Map<String, String> content) {
        var head = history.append(changed.id(), locked.head(), now(), event, actor, changed.level(), content);
        store.update(changed, head);
        notices.tell(changed, event, head.number(), content);
        return head;
    }

    /** What the applicant sent of his own accord stands on the worklist of the lead as new until he opens it. */
    void newsArrived(CaseFile file) {
        store.setNews(file.id(), true);
        worklists.unreadAgain(file.lead(), file.id().value());
    }

    void newsOpened(CaseId id) {
        store.setNews(id, false);
    }

    List<Entry> history(CaseFile file) {
        return history.list(file.id(), file.registeredAt(), file.latestEntryAt());
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TEHRAN);
    }

    UUID newId() {
        return Ids.next(clock);
    }

    String unitName(UnitId unit) {
        return lines.unitName(unit);
    }
}
