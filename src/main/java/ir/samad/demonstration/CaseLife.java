package ir.samad.demonstration;

import ir.samad.calendar.TehranClock;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseWork.Answer;
import ir.samad.cases.CaseWork.Question;
import ir.samad.cases.CaseWork.Referral;
import ir.samad.cases.Objection.Decision;
import ir.samad.cases.Receipt;
import ir.samad.directory.PositionId;
import ir.samad.territory.CountyCode;
import ir.samad.worklist.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The life of one case of the demonstration, lived step by step through the doors of the cases. */
final class CaseLife {

    private static final int DAYS_TO_REPLY = 5;

    private final Stage stage;
    private final Chronicle chronicle;
    private final Cast cast;
    private final Story story;
    private final CountyCode county;
    private final Filing filing;
    private final Ending ending;
    private final Opinions opinions;
    private final Random random;
    private boolean misled;
    private @Nullable Receipt receipt;

    CaseLife(
            Stage stage,
            Chronicle chronicle,
            Cast cast,
            Story story,
            Filing filing,
            Ending ending,
            Opinions opinions,
            Random random) {
        this.stage = stage;
        this.chronicle = chronicle;
        this.cast = cast;
        this.story = story;
        this.filing = filing;
        county = filing.county();
        this.ending = ending;
        this.opinions = opinions;
        this.random = random;
        misled = random.nextInt(12) == 0;
    }

    CountyCode county() {
        return county;
    }

    Filing filing() {
        return filing;
    }

    boolean began() {
        return receipt != null;
    }

    Receipt receipt() {
        return Objects.requireNonNull(receipt);
    }

    CaseFile file() {
        return stage.cases.findForApplicant(id()).orElseThrow();
    }

    /** Plans the filing on that day; everything else follows from it. */
    void begin(LocalDate day) {
        var at = filing.moment(day);
        chronicle.plan(at, () -> {
            receipt = filing.register(at);
            if (ending != Ending.LEFT_UNOPENED) {
                next(at, 0, this::receive);
            }
        });
    }

    private void receive(Instant at) {
        open();
        if (ending == Ending.LEFT_AT_FIRST_DESK) {
            return;
        }
        var competent = competent();
        if (competent.isEmpty()) {
            next(at, 1, this::handle);
        } else if (misled && wrong().isPresent()) {
            misled = false;
            next(at, 0, moment -> refer(moment, wrong().orElseThrow(), this::giveBack));
        } else {
            next(at, 0, moment -> refer(moment, competent.get(), this::receiveReferred));
        }
    }

    private void refer(Instant at, PositionId to, java.util.function.Consumer<Instant> then) {
        var file = file();
        stage.work
                .refer(
                        id(),
                        file.lastEntry(),
                        cast.official(file.lead()),
                        new Referral(to, Part.LEAD, stage.phrases.any("REFER", random), null))
                .orThrow();
        if (ending != Ending.LEFT_REFERRED) {
            next(at, random.nextInt(2), then);
        }
    }

    private void giveBack(Instant at) {
        open();
        var file = file();
        stage.work
                .giveBack(id(), file.lastEntry(), cast.official(file.lead()), stage.phrases.any("RETURN", random))
                .orThrow();
        next(at, 0, this::receive);
    }

    private void receiveReferred(Instant at) {
        open();
        var expert = stage.offices.expertBeside(file().lead());
        if (expert.isPresent() && random.nextBoolean()) {
            next(at, 0, moment -> refer(moment, expert.get(), this::receiveAsExpert));
        } else {
            next(at, 1, this::handle);
        }
    }

    private void receiveAsExpert(Instant at) {
        open();
        next(at, 1, this::handle);
    }

    private void handle(Instant at) {
        var file = file();
        var actor = cast.official(file.lead());
        stage.work
                .note(id(), actor, story.remark().isEmpty() ? stage.phrases.any("REMARK", random) : story.remark())
                .orThrow();
        if (random.nextInt(8) == 0) {
            copyToGovernor();
        }
        if (ending == Ending.LEFT_IN_REVIEW) {
            return;
        }
        var asks = ending == Ending.LEFT_WAITING || (!story.deficiency().isEmpty() && random.nextBoolean());
        if (asks && !file.anonymous()) {
            next(at, 0, this::ask);
        } else {
            next(at, 1 + random.nextInt(4), this::answer);
        }
    }

    private void copyToGovernor() {
        var file = file();
        stage.offices
                .governor(county)
                .filter(governor -> !governor.equals(file.lead()))
                .ifPresent(governor -> stage.work
                        .refer(
                                id(),
                                file.lastEntry(),
                                cast.official(file.lead()),
                                new Referral(governor, Part.COPY, "", null))
                        .orThrow());
    }

    private void ask(Instant at) {
        var file = file();
        var text = story.deficiency().isEmpty() ? stage.phrases.any("DEFICIENCY", random) : story.deficiency();
        stage.work
                .askApplicant(
                        id(),
                        file.lastEntry(),
                        cast.official(file.lead()),
                        new Question(text, stage.workingDaysLater(at, DAYS_TO_REPLY, county)))
                .orThrow();
        if (ending != Ending.LEFT_WAITING) {
            atHome(at, 1 + random.nextInt(4), this::reply);
        }
    }

    private void reply(Instant at) {
        stage.applicants.reply(id(), stage.phrases.any("ADDITION", random)).orThrow();
        next(at, 1, moment -> {
            open();
            next(moment, 1 + random.nextInt(2), this::answer);
        });
    }

    private void answer(Instant at) {
        give(new Answer(story.outcome(), story.answer(), story.reason()));
        if (ending == Ending.OBJECTED || ending == Ending.ANSWERED_AGAIN) {
            atHome(at, 2 + random.nextInt(5), this::object);
        } else {
            opinions.plan(chronicle, id(), at, story.outcome(), random);
        }
    }

    private void object(Instant at) {
        stage.applicants.object(id(), stage.phrases.any("OBJECTION", random)).orThrow();
        if (ending == Ending.ANSWERED_AGAIN) {
            next(at, 2, this::upheld);
            next(at, 4, moment -> {
                open();
                give(new Answer(AnswerOutcome.DONE, stage.phrases.any("SECOND_ANSWER", random), ""));
                opinions.plan(chronicle, id(), moment, AnswerOutcome.DONE, random);
            });
        }
    }

    private void upheld(Instant at) {
        var decider = stage.objections.findPending(id()).orElseThrow().decider();
        stage.objections
                .decide(
                        id(),
                        file().lastEntry(),
                        cast.official(decider),
                        Decision.UPHELD,
                        stage.phrases.any("UPHELD", random))
                .orThrow();
    }

    private void give(Answer answer) {
        var file = file();
        stage.work
                .answer(id(), file.lastEntry(), cast.official(file.lead()), stage.fitting(file, answer))
                .orThrow();
    }

    private void open() {
        stage.work.open(id(), cast.official(file().lead()));
    }

    private Optional<PositionId> competent() {
        return stage.offices.competent(file().lead(), story.topic(), county);
    }

    private Optional<PositionId> wrong() {
        return stage.offices
                .wrong(county)
                .filter(head -> !competent().equals(Optional.of(head)) && !head.equals(file().lead()));
    }

    private void next(Instant after, int workingDays, java.util.function.Consumer<Instant> deed) {
        var at = stage.officeHour(after, workingDays, county, random);
        chronicle.plan(at, () -> deed.accept(at));
    }

    private void atHome(Instant after, int days, java.util.function.Consumer<Instant> deed) {
        var at = stage.wakingHour(LocalDate.ofInstant(after, TehranClock.ZONE).plusDays(days), random);
        chronicle.plan(at, () -> deed.accept(at));
    }

    private CaseId id() {
        return receipt().caseId();
    }
}
