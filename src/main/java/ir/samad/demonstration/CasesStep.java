package ir.samad.demonstration;

import ir.samad.calendar.TehranClock;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseState;
import ir.samad.cases.Closing;
import ir.samad.database.Partitions;
import ir.samad.territory.CountyCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the stories happen in the last three months, day by day, and leaves them in every state. */
@Component
@Order(4)
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class CasesStep implements BuildingStep {

    private static final long SEED = 1404_07_01L;
    private static final int DAYS = 88;
    private static final LocalTime NIGHTLY = LocalTime.of(23, 5);
    /** Counties in which ready accounts are at work; stories that could happen anywhere happen here as well. */
    private static final List<CountyCode> BUSY =
            List.of("1010", "1002", "1010", "1003", "1014", "1010", "1009", "1012", "1010", "1008", "1018").stream()
                    .map(CountyCode::new)
                    .toList();

    private final Stage stage;
    private final DemonstrationClock clock;
    private final Closing closing;
    private final Partitions partitions;
    private final Examples examples;
    private final Opinions opinions;
    private final Papers papers;

    CasesStep(
            Stage stage,
            DemonstrationClock clock,
            Closing closing,
            Partitions partitions,
            Examples examples,
            Opinions opinions,
            Papers papers) {
        this.stage = stage;
        this.clock = clock;
        this.closing = closing;
        this.partitions = partitions;
        this.examples = examples;
        this.opinions = opinions;
        this.papers = papers;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public String announcement() {
        return "Letting the cases of the last three months happen …";
    }

    @Override
    public String build() {
        var present = clock.instant();
        var today = LocalDate.ofInstant(present, TehranClock.ZONE);
        partitions.prepare(today.minusDays(DAYS + 31).withDayOfMonth(1), DAYS / 28 + 2);
        var chronicle = new Chronicle(clock, present);
        var lives = lives(chronicle, today);
        for (var day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            chronicle.plan(day.atTime(NIGHTLY).atZone(TehranClock.ZONE).toInstant(), closing::closeWhatRests);
        }
        chronicle.play();
        var files = new HashMap<CaseLife, CaseFile>();
        lives.stream().filter(CaseLife::began).forEach(life -> files.put(life, life.file()));
        keepExamples(lives, files);
        return summary(files);
    }

    private List<CaseLife> lives(Chronicle chronicle, LocalDate today) {
        var heldSince = today.minusYears(1).atStartOfDay(TehranClock.ZONE).toInstant();
        var cast = new Cast(stage.offices.directory, stage.offices.entries, heldSince);
        var citizens = new Citizens(SEED);
        var lives = new ArrayList<CaseLife>();
        var turn = 0;
        for (var story : Story.all()) {
            lives.add(live(chronicle, cast, story, story.county(), citizens, today, lives.size()));
            if (story.elsewhere()) {
                var county = story.topic().startsWith("water.") ? BUSY.getFirst() : BUSY.get(turn++ % BUSY.size());
                lives.add(live(chronicle, cast, story, county, citizens, today, lives.size()));
            }
        }
        return lives;
    }

    private CaseLife live(
            Chronicle chronicle,
            Cast cast,
            Story story,
            CountyCode county,
            Citizens citizens,
            LocalDate today,
            int number) {
        var random = new Random(SEED + number);
        // More of them lately, so that the worklists of today are full.
        var age = (int) (DAYS * Math.pow(random.nextDouble(), 1.6));
        var filing = new Filing(stage, papers, cast, story, county, citizens.writer(story, county), random);
        var life = new CaseLife(stage, chronicle, cast, story, filing, Ending.of(age, random), opinions, random);
        life.begin(today.minusDays(age));
        return life;
    }

    /** One case for each state, preferably where ready accounts are at work, whose owner a visitor may pretend to be. */
    private void keepExamples(List<CaseLife> lives, Map<CaseLife, CaseFile> files) {
        for (var state : CaseState.values()) {
            lives.stream()
                    .filter(life -> files.containsKey(life) && files.get(life).state() == state)
                    .filter(life -> life.filing().mobile() != null)
                    .min(Comparator.comparing(life -> !life.county().equals(BUSY.getFirst())))
                    .ifPresent(life -> examples.add(new Examples.Example(
                            state.name(),
                            life.receipt().code(),
                            java.util.Objects.requireNonNull(life.filing().mobile()))));
        }
    }

    private static String summary(Map<CaseLife, CaseFile> files) {
        var counts = new EnumMap<CaseState, Integer>(CaseState.class);
        files.values().forEach(file -> counts.merge(file.state(), 1, Integer::sum));
        return files.size() + " cases: " + counts;
    }
}
