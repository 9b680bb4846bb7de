package ir.samad.meetingday.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.meetingday.Instruction;
import ir.samad.meetingday.MeetingMode;
import ir.samad.meetingday.MeetingResult;
import ir.samad.meetingday.PersonData;
import ir.samad.meetingday.PersonReading;
import ir.samad.shell.Form;
import ir.samad.shell.Option;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.PersonName;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is typed about somebody who is met. */
final class PersonForms {

    private static final int LONGEST_RELATION = 60;
    /** Last words of message keys, and the field each belongs to. */
    private static final Map<String, String> FIELDS = Map.of(
            "mode", "mode",
            "identity", "identity",
            "phone", "phone",
            "action", "action",
            "due", "due",
            "owner", "owner",
            "instruction-due", "instruction-due");

    private PersonForms() {}

    /** Who it is; null when something is refused. */
    static @Nullable PersonData readPerson(Form form) {
        var mode = form.has("mode") && !form.value("mode").isBlank() ? form.choice("mode", MeetingMode.class) : null;
        if (mode == null && form.refusals("mode").isEmpty()) {
            form.refuse("mode", Refusal.by("M-7", "meetingday.refused.no-mode"));
        }
        var identity = form.read("identity", PersonReading::identity);
        var first = form.read("firstName", PersonName::read);
        var last = form.read("lastName", PersonName::read);
        var phone = form.read("phone", PersonReading::phone);
        var phoneOf = form.text("phoneOf", 0, LONGEST_RELATION);
        var subject = form.text("subject", PersonReading.SHORTEST_SUBJECT, PersonReading.LONGEST_SUBJECT);
        if (form.isRefused()
                || mode == null
                || identity == null
                || first == null
                || last == null
                || phone == null
                || phoneOf == null
                || subject == null) {
            return null;
        }
        return new PersonData(
                mode, identity, first.value(), last.value(), phone, phoneOf, form.has("phoneShared"), subject);
    }

    /** What came of it; null when something is refused. */
    static MeetingResult.@Nullable Wanted readResult(Form form) {
        var state = form.has("state") && !form.value("state").isBlank()
                ? form.choice("state", MeetingResult.State.class)
                : null;
        if (state == null && form.refusals("state").isEmpty()) {
            form.refuse("state", Refusal.by("M-12-1", "meetingday.refused.no-state"));
        }
        var action = form.text("action", PersonReading.SHORTEST_ACTION, PersonReading.LONGEST_ACTION);
        var due = form.readOptional("due", JalaliDate::read);
        return form.isRefused() || state == null || action == null
                ? null
                : new MeetingResult.Wanted(
                        state, action, due.map(JalaliDate::toLocalDate).orElse(null));
    }

    /** What the official orders; null when something is refused. */
    static Instruction.@Nullable Wanted readInstruction(Form form) {
        var text = form.text("instruction", PersonReading.SHORTEST_ACTION, PersonReading.LONGEST_ACTION);
        var owner = form.read("owner", PersonForms::position);
        var due = form.read("instruction-due", JalaliDate::read);
        return form.isRefused() || text == null || owner == null || due == null
                ? null
                : new Instruction.Wanted(text, owner, due.toLocalDate());
    }

    /** Positions to choose from. */
    static List<Option> options(List<Position> positions) {
        return positions.stream()
                .map(position -> new Option(position.id().value().toString(), position.title()))
                .toList();
    }

    private static Reading<PositionId> position(String chosen) {
        try {
            return Reading.accepted(new PositionId(UUID.fromString(chosen)), chosen);
        } catch (IllegalArgumentException notOurs) {
            return Reading.refused(Refusal.of("meetingday.refused.owner"), chosen);
        }
    }

    /** The fields of somebody, as they stand. */
    static Form filled(PersonData person) {
        var form = new Form()
                .fill("mode", person.mode())
                .fill("identity", person.identity().value())
                .fill("firstName", person.firstName())
                .fill("lastName", person.lastName())
                .fill("phone", person.phone())
                .fill("phoneOf", person.phoneOf())
                .fill("subject", person.subject());
        return person.phoneShared() ? form.fill("phoneShared", "on") : form;
    }

    /** Whether a refusal ends when somebody confirms that others share the telephone (M-10-2). */
    static boolean canBeConfirmed(Refusal refusal) {
        return refusal.messageKey().equals("meetingday.refused.phone");
    }

    /** Keeps a refusal at the field that the last word of its message names. */
    static void keep(Form form, Outcome<?> outcome) {
        outcome.findRefusal().ifPresent(refusal -> {
            var word = refusal.messageKey().substring(refusal.messageKey().lastIndexOf('.') + 1);
            form.refuse(FIELDS.getOrDefault(word, ""), refusal);
        });
    }
}
