package ir.samad.meetings;

import ir.samad.directory.Country;
import ir.samad.house.WebClient;
import java.util.List;
import java.util.Map;

/** What the office of a province does with its programmes, through its pages, for tests that need them. */
public final class OfficeWork {

    private static final String PROGRAMMES = "/staff/meetings/programmes";

    private OfficeWork() {}

    /** Begins a programme of the provincial offices; gives the address of its page. */
    public static String begin(WebClient office, String first, String last) {
        return begin(office, first, last, List.of("PROVINCIAL_OFFICES"));
    }

    /** Begins a programme of bodies of these kinds; gives the address of its page. */
    public static String begin(WebClient office, String first, String last, List<String> holders) {
        var begun = office.post(
                PROGRAMMES,
                Map.of(
                        "title",
                        "دیدار چهره به چهرهٔ مسئولان با مردم " + Country.unique("p"),
                        "instruments",
                        "بند ۴ دستور ریاست جمهوری",
                        "first",
                        first,
                        "last",
                        last),
                "holders",
                holders);
        return begun.path().orElseThrow(() -> new AssertionError(begun.text()));
    }

    /** Approves the days that stand on its page, and publishes them. */
    public static void publish(WebClient office, String programme) {
        var seen = office.get(programme).page().select("input[name=seen]").attr("value");
        office.follow(office.post(programme + "/approve", Map.of("seen", seen)));
        office.follow(office.post(programme + "/publish", Map.of("past", "on")));
    }

    /** Begins one and publishes it; gives its identity. */
    public static String published(WebClient office, String first, String last) {
        var programme = begin(office, first, last);
        publish(office, programme);
        return programme.substring(PROGRAMMES.length() + 1);
    }
}
