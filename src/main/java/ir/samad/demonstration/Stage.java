package ir.samad.demonstration;

import ir.samad.calendar.TehranClock;
import ir.samad.calendar.WorkCalendar;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.ApplicantSide;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseWork;
import ir.samad.cases.CaseWork.Answer;
import ir.samad.cases.Cases;
import ir.samad.cases.Objections;
import ir.samad.catalogue.Topic;
import ir.samad.territory.CountyCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The doors through which the cases of the demonstration live, and the hours at which people and offices act. */
@Component
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class Stage {

    private static final LocalTime OPENING = LocalTime.of(7, 30);
    private static final LocalTime CLOSING = LocalTime.of(14, 20);
    private static final int OFFICE_MINUTES = 400;

    final Cases cases;
    final CaseWork work;
    final ApplicantSide applicants;
    final Objections objections;
    final Offices offices;
    final Phrases phrases = new Phrases();
    private final WorkCalendar calendar;

    Stage(
            Cases cases,
            CaseWork work,
            ApplicantSide applicants,
            Objections objections,
            Offices offices,
            WorkCalendar calendar) {
        this.cases = cases;
        this.work = work;
        this.applicants = applicants;
        this.objections = objections;
        this.offices = offices;
        this.calendar = calendar;
    }

    /** A moment in office hours, some working days after another; the same day only when the office is still open. */
    Instant officeHour(Instant after, int workingDays, CountyCode county, Random random) {
        var before = after.atZone(TehranClock.ZONE);
        var soon = before.plusMinutes(10 + random.nextInt(90));
        if (workingDays == 0
                && calendar.isWorkingDay(before.toLocalDate(), county)
                && soon.toLocalDate().equals(before.toLocalDate())
                && soon.toLocalTime().isAfter(OPENING)
                && soon.toLocalTime().isBefore(CLOSING)) {
            return soon.toInstant();
        }
        var day = calendar.plusWorkingDays(before.toLocalDate(), Math.max(1, workingDays), county);
        return at(day, OPENING.plusMinutes(random.nextInt(OFFICE_MINUTES)), random);
    }

    /** The first working day on or after a day, in office hours. */
    Instant firstOfficeHour(LocalDate day, CountyCode county, Random random) {
        return at(calendar.workingDayFrom(day, county), OPENING.plusMinutes(random.nextInt(OFFICE_MINUTES)), random);
    }

    /** Some time of the waking day, when citizens write. */
    Instant wakingHour(LocalDate day, Random random) {
        return at(day, LocalTime.of(7, 0).plusMinutes(random.nextInt(16 * 60)), random);
    }

    LocalDate workingDaysLater(Instant after, int days, CountyCode county) {
        return calendar.plusWorkingDays(LocalDate.ofInstant(after, TehranClock.ZONE), days, county);
    }

    /** What the Centre may only guide is shown the way (N-4-18). */
    Answer fitting(CaseFile file, Answer answer) {
        return work.onlyGuides(file)
                ? new Answer(
                        AnswerOutcome.GUIDED,
                        answer.text(),
                        null,
                        "",
                        offices.topics
                                .find(Objects.requireNonNull(file.matter().topic()))
                                .flatMap(Topic::leadingBody)
                                .map(body -> offices.directory.getBody(body).name())
                                .orElseThrow(),
                        answer.documents())
                : answer;
    }

    private static Instant at(LocalDate day, LocalTime time, Random random) {
        return day.atTime(time).atZone(TehranClock.ZONE).toInstant().plus(Duration.ofSeconds(random.nextInt(60)));
    }
}
