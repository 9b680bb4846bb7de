package ir.samad.meetingreports.truth;

import ir.samad.calendar.Season;
import ir.samad.database.Ids;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingApplicant;
import ir.samad.meetingday.MeetingPeople;
import ir.samad.meetingreports.MeetingReport;
import ir.samad.meetingreports.ReceivedReports;
import ir.samad.meetings.Accuracy;
import ir.samad.shell.Staff;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for truth checks (M-12-2): the office of the governorate draws people of received reports by lot, calls them,
 * and asks whether they were met, on that day, with that result. What they say is shown to the head of the body, who
 * answers for it.
 */
@Component
public class TruthChecks {

    private static final SecureRandom SEEDS = new SecureRandom();

    private final TruthStore store;
    private final ReceivedReports reports;
    private final MeetingPeople people;
    private final Clock clock;

    TruthChecks(TruthStore store, ReceivedReports reports, MeetingPeople people, Clock clock) {
        this.store = store;
        this.reports = reports;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What came of a call.
     *
     * @param met null unless he was reached
     * @param dayRight null unless he says that he was met
     * @param resultTrue null unless he says that he was met
     */
    public record Said(
            boolean reached,
            @Nullable Boolean met,
            @Nullable Boolean dayRight,
            @Nullable Boolean resultTrue,
            String remark) {}

    /** Draws people of the received reports of a body in a season by lot: so many, or all when there are fewer. */
    @Transactional
    public Outcome<TruthSample> draw(UnitId unit, Season season, int size, ProvinceCode province, Staff by) {
        var received = reports.list(province, season).stream()
                .filter(report -> report.unit().equals(unit) && report.state() == MeetingReport.State.RECEIVED)
                .toList();
        var sessions = received.stream()
                .map(MeetingReport::session)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var population = people.countMet(sessions);
        if (population == 0) {
            return Outcome.refused(Refusal.by("M-12-2", "meetingreports.truth.refused.unit"));
        }
        var seed = SEEDS.nextLong();
        var drawn = people.drawMet(sessions, seed, size);
        var sample = new TruthSample(
                Ids.next(clock),
                unit,
                received.getFirst().unitName(),
                season,
                seed,
                population,
                drawn.size(),
                0,
                Accuracy.NONE,
                clock.instant(),
                by.name());
        store.insert(sample, province, drawn, by);
        return Outcome.done(sample);
    }

    /** The samples of a season in a province, the newest first. */
    @Transactional(readOnly = true)
    public List<TruthSample> list(ProvinceCode province, Season season) {
        return store.list(province, season);
    }

    /** The samples of a unit in a year, for its head. */
    @Transactional(readOnly = true)
    public List<TruthSample> list(UnitId unit, int year) {
        return store.list(unit, year);
    }

    @Transactional(readOnly = true)
    public Optional<TruthSample> find(UUID id, ProvinceCode province) {
        return store.find(id, province);
    }

    /**
     * Somebody of a sample with his row.
     *
     * @param row as it was reported
     */
    public record Called(TruthCheck check, MeetingApplicant row) {}

    /** The people of a sample, in the order in which they are called. */
    @Transactional(readOnly = true)
    public List<Called> listCalled(TruthSample sample) {
        return called(store.listChecks(sample.id()), sample.unit());
    }

    /** What people of a unit said is not true. */
    @Transactional(readOnly = true)
    public List<Called> listUntrue(UnitId unit, int year) {
        return called(store.listUntrue(unit, year), unit);
    }

    private List<Called> called(List<TruthCheck> checks, UnitId unit) {
        return checks.stream()
                .flatMap(check -> people.find(check.person(), unit).map(row -> new Called(check, row)).stream())
                .toList();
    }

    /** Keeps what somebody of a sample said; once he was reached, his answer stands. */
    @Transactional
    public Outcome<UUID> answer(TruthSample sample, UUID person, Said said, Staff by) {
        return store.answer(sample.id(), person, said, clock.instant(), by)
                ? Outcome.done(person)
                : Outcome.refused(Refusal.by("M-12-2", "meetingreports.truth.refused.answered"));
    }
}
