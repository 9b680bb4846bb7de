package ir.samad.proceedings.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.TimeOfDay;
import ir.samad.directory.PositionId;
import ir.samad.proceedings.Attendee;
import ir.samad.proceedings.Decision;
import ir.samad.proceedings.DecisionResult;
import ir.samad.proceedings.OfficialSession;
import ir.samad.proceedings.SessionKind;
import ir.samad.shell.Form;
import ir.samad.territory.ProvinceCode;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.PersonName;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is typed about sessions of officials. */
final class SessionForms {

    static final int SHORTEST = 5;
    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 1000;
    static final int LONGEST_WORDING = 2000;
    static final int LONGEST_AGENDA = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 50;

    /** Last words of message keys that name a field. */
    private static final Set<String> FIELDS = Set.of(
            "kind",
            "province",
            "day",
            "opens",
            "closes",
            "chair",
            "position",
            "empowered",
            "mandateNumber",
            "mandateDay",
            "case",
            "owner",
            "due",
            "upon",
            "remark");

    private SessionForms() {}

    /** What is to be convened; null when something is refused. */
    static OfficialSession.@Nullable Wanted readSession(Form form, Territory territory) {
        var kind = form.choice("kind", SessionKind.class);
        var province = form.read("province", typed -> province(typed, territory));
        return kind == null || province == null ? readSession(form, null, null) : readSession(form, kind, province);
    }

    /** The same of a session whose kind and province stand. */
    static OfficialSession.@Nullable Wanted readSession(
            Form form, @Nullable SessionKind kind, @Nullable ProvinceCode province) {
        var day = form.read("day", JalaliDate::read);
        var opens = form.read("opens", TimeOfDay::read);
        var closes = form.read("closes", TimeOfDay::read);
        var place = words(form, "place", SHORTEST, LONGEST_NAME);
        var chair = form.read("chair", SessionForms::id);
        return form.isRefused()
                        || kind == null
                        || province == null
                        || day == null
                        || opens == null
                        || closes == null
                        || place == null
                        || chair == null
                ? null
                : new OfficialSession.Wanted(
                        kind,
                        province,
                        day.toLocalDate(),
                        opens,
                        closes,
                        PersianText.normalise(place),
                        new PositionId(chair));
    }

    private static Reading<ProvinceCode> province(String typed, Territory territory) {
        var code = ProvinceCode.read(typed);
        return code.find().isEmpty()
                        || territory.findProvince(code.find().get()).isPresent()
                ? code
                : Reading.refused(Refusal.of("territory.province.unknown"), typed);
    }

    /** Who is to be there; null when something is refused. */
    static Attendee.@Nullable Wanted readAttendee(Form form) {
        var position = form.readOptional("position", SessionForms::id).orElse(null);
        var outsider = !form.value("guestName").isBlank()
                || !form.value("guestBody").isBlank()
                || !form.value("guestTitle").isBlank();
        if (form.value("position").isBlank() && !outsider) {
            form.refuse("position", Refusal.of("proceedings.refused.nobody"));
        } else if (!form.value("position").isBlank() && outsider) {
            form.refuse("guestName", Refusal.of("proceedings.refused.either"));
        }
        var name = "";
        var body = "";
        var title = "";
        if (outsider) {
            var read = form.read("guestName", PersonName::read);
            name = read == null ? "" : read.value();
            body = filled(words(form, "guestBody", 2, LONGEST_NAME));
            title = filled(form.text("guestTitle", 0, LONGEST_NAME));
        }
        var mandate = readMandate(form);
        return form.isRefused()
                ? null
                : new Attendee.Wanted(
                        position == null ? null : new PositionId(position),
                        name,
                        title,
                        body,
                        form.has("empowered"),
                        mandate);
    }

    /** A letter has number and date; without both of them there is none. */
    private static Attendee.@Nullable Mandate readMandate(Form form) {
        var number = filled(form.text("mandateNumber", 0, LONGEST_NUMBER));
        var day = form.readOptional("mandateDay", JalaliDate::read);
        var some = !form.value("mandateNumber").isBlank()
                || !form.value("mandateDay").isBlank();
        if (!form.has("empowered")) {
            if (some) {
                form.refuse("empowered", Refusal.by("N-3-2", "proceedings.refused.unsaid.empowered"));
            }
            return null;
        }
        if (number.isEmpty() || PersianText.isFiller(number)) {
            form.refuse("mandateNumber", Refusal.by("N-3-2", "proceedings.refused.mandateNumber"));
        }
        if (form.value("mandateDay").isBlank()) {
            form.refuse("mandateDay", Refusal.by("N-3-2", "proceedings.refused.no-date.mandateDay"));
        }
        return day.isEmpty() || form.isRefused()
                ? null
                : new Attendee.Mandate(number, day.get().toLocalDate());
    }

    /** What was decided; null when something is refused. */
    static Decision.@Nullable Wanted readDecision(Form form) {
        var wording = words(form, "wording", SHORTEST, LONGEST_WORDING);
        UUID owner = null;
        if (form.value("owner").isBlank()) {
            form.refuse("owner", Refusal.by("N-8-4", "proceedings.refused.no-owner.owner"));
        } else {
            owner = form.read("owner", SessionForms::id);
        }
        JalaliDate due = null;
        if (form.value("due").isBlank()) {
            form.refuse("due", Refusal.by("N-8-4", "proceedings.refused.no-due.due"));
        } else {
            due = form.read("due", JalaliDate::read);
        }
        var heard = form.value("upon").isBlank() ? null : form.number("upon", 1, Integer.MAX_VALUE);
        return form.isRefused() || wording == null || owner == null || due == null
                ? null
                : new Decision.Wanted(wording, owner, due.toLocalDate(), heard);
    }

    /** What the owner says came of it; null when something is refused. */
    static DecisionResult.@Nullable Outcome readOutcome(Form form) {
        return form.choice("outcome", DecisionResult.Outcome.class);
    }

    /** Free text as it is kept: without what cannot be seen, and long enough without it. */
    static @Nullable String words(Form form, String field, int shortest, int longest) {
        var text = form.text(field, shortest, longest);
        if (text == null) {
            return null;
        }
        var kept = PersianText.normaliseLong(text);
        if (kept.length() < shortest) {
            form.refuse(field, Refusal.of("shell.form.too-short", shortest));
            return null;
        }
        return kept;
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : PersianText.normalise(text);
    }

    private static Reading<UUID> id(String chosen) {
        if (chosen.isBlank()) {
            return Reading.refused(Refusal.of("shell.form.choose"), chosen);
        }
        try {
            return Reading.accepted(UUID.fromString(chosen), chosen);
        } catch (IllegalArgumentException notOurs) {
            return Reading.refused(Refusal.of("shell.form.not-in-list"), chosen);
        }
    }

    /** Keeps a refusal at the field that the last word of its message names. */
    static void keep(Form form, Outcome<?> outcome) {
        outcome.findRefusal().ifPresent(refusal -> {
            var word = refusal.messageKey().substring(refusal.messageKey().lastIndexOf('.') + 1);
            form.refuse(FIELDS.contains(word) ? word : "", refusal);
        });
    }
}
