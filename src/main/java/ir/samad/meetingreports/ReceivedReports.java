package ir.samad.meetingreports;

import ir.samad.calendar.Season;
import ir.samad.meetingday.MeetingPeople;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.ProvinceSession;
import ir.samad.meetings.Sessions;
import ir.samad.shell.Staff;
import ir.samad.shell.Texts;
import ir.samad.tables.TableWords;
import ir.samad.territory.ProvinceCode;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the governorate for what the bodies of its province sent: received, returned with a reason, and what goes
 * upward of it, which is only what was received (M-9, M-10-4).
 */
@Component
public class ReceivedReports {

    private final ReportStore store;
    private final Sessions sessions;
    private final MeetingPeople people;
    private final ReportSheets sheets;
    private final Territory territory;
    private final TableWords words;
    private final Clock clock;

    ReceivedReports(
            ReportStore store,
            Sessions sessions,
            MeetingPeople people,
            ReportSheets sheets,
            Territory territory,
            TableWords words,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.people = people;
        this.sheets = sheets;
        this.territory = territory;
        this.words = words;
        this.clock = clock;
    }

    /** What was sent of a season, the newest first. */
    @Transactional(readOnly = true)
    public List<MeetingReport> list(ProvinceCode province, Season season) {
        return store.list(province, season);
    }

    @Transactional(readOnly = true)
    public Optional<MeetingReport> find(UUID id, ProvinceCode province) {
        return store.find(id, province);
    }

    /** The sessions of which it tells. */
    @Transactional(readOnly = true)
    public List<UUID> listSessions(MeetingReport report) {
        return store.listSessions(report.id());
    }

    /** The workbook, as it was sent. */
    @Transactional(readOnly = true)
    public byte[] file(MeetingReport report) {
        return store.file(report.id());
    }

    /** Says that the governorate has it. */
    @Transactional
    public Outcome<UUID> receive(UUID id, ProvinceCode province, Staff by) {
        var report = lock(id, province);
        if (report.isErased()) {
            return Outcome.refused(Refusal.of("meetingreports.refused.erased"));
        }
        if (report.state() != MeetingReport.State.RELEASED) {
            return Outcome.refused(Refusal.by("M-9", "meetingreports.refused.decided"));
        }
        store.receive(id, clock.instant(), by);
        return Outcome.done(id);
    }

    /** Returns it with a reason; its rows can be corrected then, and are sent again as another version. */
    @Transactional
    public Outcome<UUID> giveBack(UUID id, String reason, ProvinceCode province, Staff by) {
        var report = lock(id, province);
        if (report.isErased()) {
            return Outcome.refused(Refusal.of("meetingreports.refused.erased"));
        }
        if (report.state() == MeetingReport.State.RETURNED) {
            return Outcome.refused(Refusal.by("M-9", "meetingreports.refused.decided"));
        }
        store.giveBack(id, reason, clock.instant(), by);
        return Outcome.done(id);
    }

    private MeetingReport lock(UUID id, ProvinceCode province) {
        store.lock(store.find(id, province).orElseThrow().unit());
        return store.find(id, province).orElseThrow();
    }

    /** Writes what goes upward of a season: everybody of the sessions whose reports were received. */
    @Transactional(readOnly = true)
    public void writeUpward(ProvinceCode province, Season season, OutputStream stream) throws IOException {
        var received = store.listReceived(province, season);
        var byId = sessions.listDays(province, season.year()).stream()
                .filter(day -> Season.of(day).equals(season))
                .flatMap(day -> sessions.listOn(province, day).stream())
                .map(ProvinceSession::session)
                .filter(session -> received.contains(session.id()))
                .collect(Collectors.toMap(MeetingSession::id, session -> session));
        var title = words.text(
                "meetingreports.title.upward",
                Texts.PERSIAN,
                territory.getProvince(province).name(),
                words.text("meetings.season." + season.number(), Texts.PERSIAN),
                Integer.toString(season.year()));
        try (var everybody = people.stream(byId.keySet())) {
            sheets.write(title, everybody.iterator(), byId, stream);
        }
    }
}
