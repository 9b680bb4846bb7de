package ir.samad.integration.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.cases.Channel;
import ir.samad.cases.Intake;
import ir.samad.cases.Matter;
import ir.samad.cases.Person;
import ir.samad.cases.filing.FilingForms;
import ir.samad.cases.filing.GradeForms;
import ir.samad.cases.filing.OutsideForms;
import ir.samad.catalogue.CaseType;
import ir.samad.directory.PositionId;
import ir.samad.shell.Form;
import ir.samad.shell.Problem;
import ir.samad.shell.Staff;
import ir.samad.shell.Texts;
import ir.samad.vocabulary.Refusal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a program files with the readers of the pages, and tells everything that is wrong at once. */
@Component
class FilingReader {

    private static final int LONGEST_REASON = 500;

    private final FilingForms forms;
    private final OutsideForms outside;
    private final GradeForms grades;

    FilingReader(FilingForms forms, GradeForms grades, OutsideForms outside) {
        this.outside = outside;
        this.forms = forms;
        this.grades = grades;
    }

    /**
     * A filing that can be registered.
     *
     * @param matter what is raised
     * @param person who raises it; null for an anonymous report
     */
    record Filing(Matter matter, @Nullable Person person) {}

    /**
     * What is raised, and by whom.
     *
     * @throws Problem 422 with every field that is wrong
     */
    Filing read(Form form) {
        var matter = forms.readMatter(form);
        var person = form.has("anonymous") ? withoutName(form) : forms.readPerson(form);
        if (form.isRefused() || matter == null) {
            throw Problem.of(form);
        }
        return new Filing(matter, person);
    }

    /**
     * How it came: the position registers it, by whichever way it reached the program.
     *
     * @param draft to which its documents belong; null when there are none
     */
    Intake readIntake(Form form, @Nullable UUID draft, Staff staff) {
        var channel = form.value("channel").isEmpty() ? Channel.WEB : form.choice("channel", Channel.class);
        var received = form.readOptional("receivedOn", JalaliDate::read);
        var reason = form.text("lateReason", 0, LONGEST_REASON);
        var language = language(form);
        var grade = grades.read(form);
        var origin = outside.readOrigin(form);
        if (form.isRefused() || channel == null || reason == null || grade == null) {
            throw Problem.of(form);
        }
        return new Intake(
                draft,
                channel,
                new PositionId(staff.positionId()),
                staff.personId(),
                received.map(JalaliDate::toLocalDate).orElse(null),
                reason,
                language,
                grade,
                form.has("handOver"),
                origin);
    }

    /** N-5-3: only a report may come without a name. */
    private static @Nullable Person withoutName(Form form) {
        if (!CaseType.REPORT.name().equals(form.value("type"))) {
            form.refuse("anonymous", Refusal.by("N-5-3", "cases.filing.identity-required"));
        }
        return null;
    }

    private static Locale language(Form form) {
        return switch (form.value("language")) {
            case "", "fa" -> Texts.PERSIAN;
            case "en" -> Texts.ENGLISH;
            default -> {
                form.refuse("language", Refusal.of("shell.form.not-in-list"));
                yield Texts.PERSIAN;
            }
        };
    }
}
