package ir.samad.desk;

import ir.samad.calendar.JalaliDate;
import ir.samad.cases.Channel;
import ir.samad.cases.Classification;
import ir.samad.cases.Intake;
import ir.samad.cases.filing.FilingForms;
import ir.samad.cases.filing.GradeForms;
import ir.samad.cases.filing.OutsideForms;
import ir.samad.database.Ids;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitId;
import ir.samad.shell.Form;
import ir.samad.shell.Option;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Urgency;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads what only a desk asks for: by which way it came, its original date, and why it is entered late (N-5-2). */
@Component
class DeskForms {

    private static final int LONGEST_REASON = 500;

    private final Directory directory;
    private final GradeForms grades;
    private final MessageSource messages;
    private final Clock clock;
    private final OutsideForms outside;

    DeskForms(Directory directory, GradeForms grades, MessageSource messages, Clock clock, OutsideForms outside) {
        this.outside = outside;
        this.directory = directory;
        this.grades = grades;
        this.messages = messages;
        this.clock = clock;
    }

    /** A fresh screen: its own key, so that it is registered once, and the county of the desk. */
    void begin(Form form, Staff staff) {
        if (form.value("key").isEmpty()) {
            form.fill("key", Ids.next(clock));
        }
        if (form.value("channel").isEmpty()) {
            form.fill("channel", answersCalls(staff) ? Channel.PHONE_111 : Channel.DESK);
        }
        var county = directory.getUnit(new UnitId(staff.unitId())).countyCode();
        if (form.value("county").isEmpty() && county != null) {
            form.fill("county", county.value());
        }
        if (form.value("type").isEmpty()) {
            form.fill("type", "REQUEST");
        }
        if (form.value("urgency").isEmpty()) {
            form.fill("urgency", Urgency.ORDINARY);
        }
        if (form.value("classification").isEmpty()) {
            form.fill("classification", Classification.ORDINARY);
        }
    }

    private boolean answersCalls(Staff staff) {
        return directory.getPosition(new PositionId(staff.positionId())).kind() == PositionKind.OPERATOR_111;
    }

    /** Whether the search was pressed, or another citizen stands in it than the one who was found last. */
    static boolean seeksPerson(Form form) {
        var find = form.value("find");
        return form.has("seek") || !find.isBlank() && !find.equals(form.value("found"));
    }

    /**
     * Puts whom the search means into the form. What was typed of somebody else goes with him, and so do his documents: no
     * name, address or file of one citizen reaches another.
     */
    void putPerson(Form form, String identity) {
        var before = form.value("identity");
        var another = before.isBlank()
                ? !form.value("found").isBlank()
                : !PersianText.code(before).equals(PersianText.code(identity));
        if (another) {
            FilingForms.YOU.forEach(form::clear);
            form.clear("documents").fill("key", Ids.next(clock));
        }
        form.clear("identityKind").fill("identity", identity).fill("found", form.value("find"));
    }

    @Nullable
    Intake readIntake(Form form, @Nullable UUID key, Staff staff, Locale locale) {
        var channel = form.choice("channel", Channel.class);
        if (channel != null && !DeskController.isEntered(channel)) {
            form.refuse("channel", Refusal.of("shell.form.not-in-list"));
        }
        var received = form.readOptional("receivedOn", JalaliDate::read);
        var reason = form.text("lateReason", 0, LONGEST_REASON);
        var grade = grades.read(form);
        var origin = outside.readOrigin(form);
        if (form.isRefused() || channel == null || reason == null || key == null || grade == null) {
            return null;
        }
        return new Intake(
                key,
                channel,
                new PositionId(staff.positionId()),
                staff.personId(),
                received.map(JalaliDate::toLocalDate).orElse(null),
                reason,
                locale,
                grade,
                form.has("handOver"),
                origin);
    }

    /** What tells one filing from another, and to which its documents belong until it is one. */
    static @Nullable UUID key(Form form) {
        try {
            return UUID.fromString(form.value("key"));
        } catch (IllegalArgumentException notOurs) {
            form.refuse("", Refusal.of("shell.error.bad-request"));
            return null;
        }
    }

    /** Systems outside from which a case can come (N-6-3). */
    List<Option> systems() {
        return outside.options();
    }

    List<Option> urgencies() {
        return grades.urgencies();
    }

    List<Option> classifications() {
        return grades.classifications();
    }

    List<Option> channels() {
        return Arrays.stream(Channel.values())
                .filter(DeskController::isEntered)
                .map(channel -> new Option(
                        channel.name(),
                        messages.getMessage("cases.channel." + channel, null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
