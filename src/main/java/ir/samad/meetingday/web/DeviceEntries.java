package ir.samad.meetingday.web;

import ir.samad.directory.UnitId;
import ir.samad.meetingday.DayEntries;
import ir.samad.meetingday.DayEntry;
import ir.samad.meetingday.MeetingUnits;
import ir.samad.meetings.Sessions;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Texts;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/**
 * What the screen of the day asks for while it keeps entries on its device: the mark for its forms, and each entry by its
 * key. The same readers as on the pages say the same words at the same fields.
 */
@Controller
@Needs(Right.RUN_MEETINGS)
class DeviceEntries {

    private static final String WORKER = "static/assets/day-worker.js";

    private final DayEntries entries;
    private final Sessions sessions;
    private final MeetingUnits units;
    private final MessageSource messages;

    DeviceEntries(DayEntries entries, Sessions sessions, MeetingUnits units, MessageSource messages) {
        this.entries = entries;
        this.sessions = sessions;
        this.units = units;
        this.messages = messages;
    }

    /**
     * Who is signed in, and with which mark he sends.
     *
     * @param account so that nothing of somebody else is sent in his name
     */
    record Mark(String account, String name, String value) {}

    /**
     * What became of an entry.
     *
     * @param person whom it is about; null when it is refused
     * @param refused why, by field; empty when it was made
     * @param confirm the box by which the refusal can be answered; null when there is none
     */
    record Answer(
            @Nullable UUID person,
            Map<String, List<String>> refused,
            @Nullable String confirm) {}

    @GetMapping("/staff/meetings/day/mark")
    ResponseEntity<Mark> mark(Staff staff, @RequestAttribute("_csrf") CsrfToken mark) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Mark(staff.accountId().toString(), mark.getParameterName(), mark.getToken()));
    }

    /** The script that keeps the screen of a session open without network; it may look after such screens only. */
    @GetMapping("/staff/meetings/day/worker.js")
    ResponseEntity<ClassPathResource> worker() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .header("Service-Worker-Allowed", "/staff/meetings/sessions/")
                .body(new ClassPathResource(WORKER));
    }

    @PostMapping("/staff/meetings/sessions/{id}/people/entries")
    ResponseEntity<Answer> take(@PathVariable UUID id, Staff staff, Form form, Locale locale) {
        var unit = units.of(staff);
        if (sessions.find(id, unit).isEmpty()) {
            throw new NotFound("Session " + id);
        }
        var key = form.read("key", DeviceEntries::id);
        var kind = form.choice("kind", DayEntry.Kind.class);
        var entry = kind == null ? null : read(kind, form);
        UUID made = null;
        if (key != null && entry != null && !form.isRefused()) {
            made = make(key, id, entry, unit, staff, form);
        }
        return ResponseEntity.status(made == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answer(made, refused(form, locale), confirm(form)));
    }

    private @Nullable UUID make(UUID key, UUID session, DayEntry entry, UnitId unit, Staff staff, Form form) {
        var outcome = entries.make(key, session, entry, unit, staff);
        PersonForms.keep(form, outcome);
        return outcome.find().orElse(null);
    }

    private static @Nullable DayEntry read(DayEntry.Kind kind, Form form) {
        if (kind == DayEntry.Kind.PERSON) {
            var person = PersonForms.readPerson(form);
            return person == null ? null : new DayEntry.Person(person);
        }
        var who = form.read("person", DeviceEntries::id);
        if (who == null) {
            return null;
        }
        return switch (kind) {
            case ARRIVED -> new DayEntry.Arrived(who, form.has("phoneShared"));
            case CALLED -> new DayEntry.Called(who);
            case MET -> new DayEntry.Ended(who, true);
            case LEFT -> new DayEntry.Ended(who, false);
            case INSTRUCTION -> {
                var wanted = PersonForms.readInstruction(form);
                yield wanted == null ? null : new DayEntry.Instructed(who, wanted);
            }
            case RESULT -> {
                var wanted = PersonForms.readResult(form);
                yield wanted == null ? null : new DayEntry.Concluded(who, wanted);
            }
            case PERSON -> throw new IllegalStateException("Read above");
        };
    }

    private static Reading<UUID> id(String sent) {
        try {
            return Reading.accepted(UUID.fromString(sent), sent);
        } catch (IllegalArgumentException notOurs) {
            return Reading.refused(Refusal.of("shell.form.unreadable"), sent);
        }
    }

    private Map<String, List<String>> refused(Form form, Locale locale) {
        return form.refusals().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(refusal -> Texts.sentence(messages, refusal, locale))
                                .toList()));
    }

    private static @Nullable String confirm(Form form) {
        return form.refusals("phone").stream().anyMatch(PersonForms::canBeConfirmed) ? "phoneShared" : null;
    }
}
