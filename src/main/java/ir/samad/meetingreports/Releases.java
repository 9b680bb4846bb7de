package ir.samad.meetingreports;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.Season;
import ir.samad.database.Ids;
import ir.samad.directory.Directory;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.DayFigures;
import ir.samad.meetingday.MeetingApplicant;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.Programme;
import ir.samad.meetings.ProgrammeId;
import ir.samad.shell.Staff;
import ir.samad.shell.Texts;
import ir.samad.tables.TableWords;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what is released: the workbook, its digest, and who released it. */
@Component
class Releases {

    private final ReportStore store;
    private final ReportSheets sheets;
    private final Directory directory;
    private final TableWords words;
    private final Clock clock;

    Releases(ReportStore store, ReportSheets sheets, Directory directory, TableWords words, Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    MeetingReport weekly(MeetingSession session, List<MeetingApplicant> people, Staff by) {
        var title = title(
                "meetingreports.title.weekly",
                session.unit(),
                JalaliDate.of(session.day()).toString());
        return keep(
                session.unit(),
                session.programme(),
                Season.of(session.day()),
                session.id(),
                people,
                sheets.write(title, people, Map.of(session.id(), session)),
                List.of(session.id()),
                by);
    }

    MeetingReport seasonal(
            Programme programme,
            Season season,
            UnitId unit,
            List<MeetingApplicant> people,
            Map<UUID, MeetingSession> sessions,
            Staff by) {
        var title = title(
                "meetingreports.title.seasonal",
                unit,
                words.text("meetings.season." + season.number(), Texts.PERSIAN),
                Integer.toString(season.year()));
        return keep(
                unit,
                programme.id(),
                season,
                null,
                people,
                sheets.write(title, people, sessions),
                sessions.keySet(),
                by);
    }

    private String title(String key, UnitId unit, String... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = directory.getUnit(unit).name();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return words.text(key, Texts.PERSIAN, all);
    }

    private MeetingReport keep(
            UnitId unit,
            ProgrammeId programme,
            Season season,
            @Nullable UUID session,
            List<MeetingApplicant> people,
            byte[] file,
            Collection<UUID> sessions,
            Staff by) {
        var of = directory.getUnit(unit);
        var figures = DayFigures.of(people);
        var report = new MeetingReport(
                Ids.next(clock),
                session == null ? MeetingReport.Kind.SEASONAL : MeetingReport.Kind.WEEKLY,
                unit,
                of.name(),
                programme,
                season,
                session,
                1,
                figures.inPerson(),
                figures.byPhone(),
                Signing.digest(file),
                clock.instant(),
                by.name(),
                by.positionTitle(),
                null,
                null,
                null);
        var next = report.withVersion(store.countVersions(report) + 1);
        store.insert(next, Objects.requireNonNull(of.provinceCode()), file, sessions, by);
        return next;
    }
}
