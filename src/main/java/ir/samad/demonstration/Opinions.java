package ir.samad.demonstration;

import ir.samad.calendar.TehranClock;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.CaseId;
import ir.samad.notifications.LinksOnTheWay;
import ir.samad.satisfaction.Ratings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the invented citizens say of their answers, through the link they were sent; not all of them say something. */
@Component
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class Opinions {

    private static final int PERCENT_WHO_RATE = 62;
    private static final int DAYS_TO_THINK = 4;
    private static final int GLAD = 4;
    private static final String RATING_PATH = "/rate/";

    private final Stage stage;
    private final Ratings ratings;
    private final LinksOnTheWay links;

    Opinions(Stage stage, Ratings ratings, LinksOnTheWay links) {
        this.stage = stage;
        this.ratings = ratings;
        this.links = links;
    }

    /** Plans what is said of an answer, some days after it. */
    void plan(Chronicle chronicle, CaseId caseId, Instant answeredAt, AnswerOutcome outcome, Random random) {
        if (random.nextInt(100) >= PERCENT_WHO_RATE) {
            return;
        }
        var day = LocalDate.ofInstant(answeredAt, TehranClock.ZONE).plusDays(1 + random.nextInt(DAYS_TO_THINK));
        chronicle.plan(stage.wakingHour(day, random), () -> say(caseId, outcome, random));
    }

    private void say(CaseId caseId, AnswerOutcome outcome, Random random) {
        var mark = mark(outcome, random);
        var solved = outcome != AnswerOutcome.NOT_DONE && mark >= (outcome == AnswerOutcome.DONE ? 3 : GLAD);
        var remark = random.nextInt(3) == 0 ? stage.phrases.any(mark >= GLAD ? "GLAD" : "SORRY", random) : "";
        links.findPath(caseId.value())
                .filter(path -> path.startsWith(RATING_PATH))
                .ifPresent(path -> ratings.rate(path.substring(RATING_PATH.length()), mark, solved, remark)
                        .orThrow());
    }

    /** Mostly according to what was done, but not always: some are hard to please, some thankful for a plain word. */
    private static int mark(AnswerOutcome outcome, Random random) {
        var marks = switch (outcome) {
            case DONE -> new int[] {5, 4, 5, 4, 5, 3, 4, 2};
            case PARTLY_DONE, GUIDED -> new int[] {3, 4, 3, 2, 4, 1};
            case NOT_DONE -> new int[] {1, 2, 1, 3, 2, 4};
        };
        return marks[random.nextInt(marks.length)];
    }
}
