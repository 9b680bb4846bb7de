package ir.samad.proceedings.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.cases.CaseSearch;
import ir.samad.cases.filing.FilingForms;
import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.Unit;
import ir.samad.proceedings.Attendee;
import ir.samad.proceedings.Conveners;
import ir.samad.proceedings.HeardCase;
import ir.samad.proceedings.OfficialSession;
import ir.samad.proceedings.OfficialSessions;
import ir.samad.proceedings.SessionDecisions;
import ir.samad.proceedings.SessionFile;
import ir.samad.proceedings.SessionKind;
import ir.samad.proceedings.SignedMinutes;
import ir.samad.shell.Form;
import ir.samad.shell.Option;
import ir.samad.shell.Staff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a session with all that stands of it, and the fields of whoever keeps it. */
@Component
class OfficialSessionView {

    private static final int MOST_UNITS = 8;
    private static final int LONGEST_WORDS = 100;

    private final OfficialSessions sessions;
    private final SessionDecisions decisions;
    private final SignedMinutes minutes;
    private final Conveners conveners;
    private final Directory directory;
    private final CaseSearch cases;
    private final FilingForms filing;

    OfficialSessionView(
            OfficialSessions sessions,
            SessionDecisions decisions,
            SignedMinutes minutes,
            Conveners conveners,
            Directory directory,
            CaseSearch cases,
            FilingForms filing) {
        this.sessions = sessions;
        this.decisions = decisions;
        this.minutes = minutes;
        this.conveners = conveners;
        this.directory = directory;
        this.cases = cases;
        this.filing = filing;
    }

    /** Shows a session that was found for this member of staff. */
    String show(OfficialSession session, Form form, Staff staff, Model model) {
        var file = decisions.file(session);
        var keeps = sessions.keeps(session, staff);
        var found = found(session, form);
        model.addAttribute("file", file);
        model.addAttribute("provinceName", minutes.content(file).province());
        model.addAttribute("state", sessions.state(session));
        model.addAttribute("begun", sessions.hasBegun(session));
        model.addAttribute("keeps", keeps);
        model.addAttribute("presides", sessions.presides(session, staff));
        model.addAttribute("seen", minutes.digest(file));
        model.addAttribute("minutes", minutes.list(session.id(), staff));
        model.addAttribute(
                "visible",
                cases.listVisible(file.heard().stream().map(HeardCase::caseId).toList(), staff));
        model.addAttribute("positions", positions(found));
        model.addAttribute("owners", owners(file, found));
        model.addAttribute("form", form);
        if (keeps) {
            fill(session, form);
            model.addAttribute("chairs", chairs(session));
            if (session.kind().takesCalls() && session.isOpen()) {
                fillCall(session, form);
                model.addAttribute(
                        "types",
                        filing.typeOptions().stream()
                                .filter(option -> SessionContentPages.TAKEN.stream()
                                        .anyMatch(type -> type.name().equals(option.value())))
                                .toList());
                model.addAttribute("about", filing.aboutOptions(form));
                model.addAttribute("you", filing.youOptions(form, false));
            }
        }
        return "proceedings/session";
    }

    private static void fill(OfficialSession session, Form form) {
        fill(form, "day", JalaliDate.of(session.day()).toString());
        fill(form, "opens", session.opens().toString());
        fill(form, "closes", session.closes().toString());
        fill(form, "place", session.place());
        fill(form, "chair", session.chair().value().toString());
    }

    private void fillCall(OfficialSession session, Form form) {
        fill(form, "type", "REQUEST");
        fill(form, "call", UUID.randomUUID().toString());
        directory
                .findUnit(session.unit())
                .map(Unit::countyCode)
                .ifPresent(county -> fill(form, "county", county.value()));
    }

    private static void fill(Form form, String field, String value) {
        if (!form.typed().containsKey(field)) {
            form.fill(field, value);
        }
    }

    private List<Option> chairs(OfficialSession session) {
        return chairs(directory.getUnit(session.unit()), session.kind());
    }

    List<Option> chairs(Unit unit, SessionKind kind) {
        return conveners.listChairs(unit, kind).stream()
                .map(position -> option(position, unit))
                .toList();
    }

    /** Units that the searched words name. */
    private List<Unit> found(OfficialSession session, Form form) {
        var words = form.value("q").strip();
        return words.isEmpty() || words.length() > LONGEST_WORDS
                ? List.of()
                : directory.searchUnits(words, session.unit(), MOST_UNITS);
    }

    private List<Option> positions(List<Unit> found) {
        return found.stream()
                .flatMap(unit -> directory.listPositions(unit.id()).stream().map(position -> option(position, unit)))
                .toList();
    }

    /** Who is there, and whoever was found, positions and units. */
    private List<Option> owners(SessionFile file, List<Unit> found) {
        Map<String, Option> options = new LinkedHashMap<>();
        file.attendees().stream()
                .map(Attendee::position)
                .filter(Objects::nonNull)
                .flatMap(id -> decisions.findOwner(id.value()).stream()
                        .map(owner -> new Option(id.value().toString(), owner.title())))
                .forEach(option -> options.putIfAbsent(option.value(), option));
        found.stream()
                .flatMap(unit -> Stream.concat(
                        Stream.of(unit.id().value()),
                        directory.listPositions(unit.id()).stream()
                                .map(position -> position.id().value())))
                .flatMap(id -> decisions.findOwner(id).stream().map(owner -> new Option(id.toString(), owner.title())))
                .forEach(option -> options.putIfAbsent(option.value(), option));
        return List.copyOf(options.values());
    }

    private static Option option(Position position, Unit unit) {
        return new Option(position.id().value().toString(), position.title() + "، " + unit.name());
    }
}
