package ir.samad.house;

import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseState;
import ir.samad.cases.model.CaseTransitions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The life of a case as the program decides it, drawn for people: the page docs/case-life.md. */
class CaseLifeTest {

    @Test
    void thePageIsUpToDate() {
        GeneratedPage.assertUpToDate("docs/case-life.md", page());
    }

    private static String page() {
        return """
                # The life of a case

                Drawn from `CaseTransitions`, the one table by which the program decides, and from `CaseEvent`, the one table of
                notices; renewed with `./samad rules`.

                ```mermaid
                stateDiagram-v2
                    [*] --> REGISTERED: registered
                %s```

                ## What can happen, when, and whom it tells

                The applicant gets exactly one notice for an event that tells him, and none for the others. A notice that waits
                for the end of quiet hours is also held for a few seconds. So long whoever referred, returned, involved, asked or
                answered can undo it: the notice is withdrawn, and the applicant sees neither the step nor its undoing. Hours and
                seconds are parameters.

                | Event | Possible in | Leads to | Told to the applicant | Waits for quiet hours to end | In his history | Its documents for him |
                |---|---|---|---|---|---|---|
                %s""".formatted(arrows(), table());
    }

    private static String arrows() {
        Map<String, String> arrows = new TreeMap<>();
        for (var line : CaseTransitions.TABLE) {
            line.to()
                    .ifPresent(to -> line.from()
                            .forEach(from -> arrows.merge(
                                    "    " + from + " --> " + to,
                                    words(line.event()),
                                    (one, other) -> one + ", " + other)));
        }
        return arrows.entrySet().stream()
                .map(arrow -> arrow.getKey() + ": " + arrow.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String table() {
        return CaseTransitions.TABLE.stream()
                .map(line -> "| %s | %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                line.event(),
                                line.from().isEmpty() ? "(the beginning)" : states(line),
                                leadsTo(line),
                                yes(line.event().tellsApplicant()),
                                yes(line.event().waitsForQuietHours()),
                                yes(line.event().visibleToApplicant()),
                                yes(line.event().documentsForApplicant())))
                .collect(Collectors.joining());
    }

    private static String leadsTo(CaseTransitions.Line line) {
        return line.event() == CaseEvent.UNDONE
                ? "the state before the undone step"
                : line.to().map(Enum::name).orElse("stays");
    }

    private static String states(CaseTransitions.Line line) {
        if (line.from().size() == CaseState.values().length) {
            return "every state";
        }
        return line.from().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String words(CaseEvent event) {
        return event.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String yes(boolean answer) {
        return answer ? "yes" : "–";
    }
}
