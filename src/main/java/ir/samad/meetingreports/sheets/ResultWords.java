package ir.samad.meetingreports.sheets;

import ir.samad.calendar.JalaliDate;
import ir.samad.meetingday.MeetingResult.State;
import ir.samad.tables.TableWords;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads results in the words bodies use, such as «در حال پیگیری تا ۱۴۰۰/۰۸/۰۴» (M-12-1). */
@Component
class ResultWords {

    private static final Map<State, List<String>> WORDS = Map.of(
            State.SOLVED, List.of("حل شد", "رفع شد", "انجام شده", "پایان یافت", "مختومه", "اقدام شد", "موافقت شد"),
            State.IN_PROGRESS,
                    List.of(
                            "در حال پیگیری",
                            "در حال اقدام",
                            "در دست پیگیری",
                            "پیگیری شود",
                            "در حال بررسی",
                            "در دست بررسی"),
            State.REFERRED, List.of("ارجاع", "ارجاع داده شد", "ارجاع به واحد", "معرفی شد"),
            State.NOT_POSSIBLE, List.of("مقدور نیست", "امکان پذیر نیست", "ممکن نیست", "موافقت نشد", "رد شد"),
            State.GUIDED, List.of("راهنمایی", "راهنمایی شد", "ارشاد شد"));

    private static final Pattern UNTIL =
            Pattern.compile("^(.*?)\\s*(?:تا|لغایت|موعد)\\s*(?:تاریخ)?\\s*([0-9/\\-.]{6,})$");

    private final TableWords words;
    private final Map<String, State> states = new HashMap<>();

    ResultWords(TableWords words) {
        this.words = words;
        WORDS.forEach((state, names) -> names.forEach(name -> states.put(PersianText.compactKey(name), state)));
    }

    /**
     * What a cell says.
     *
     * @param due the date that stands behind it; null when there is none
     */
    record Said(State state, @Nullable LocalDate due) {}

    Reading<Said> read(String cell) {
        var text = PersianText.digits(PersianText.normalise(cell));
        var until = UNTIL.matcher(text);
        if (until.matches()) {
            var date = JalaliDate.read(until.group(2)).find().map(JalaliDate::toLocalDate);
            var state = state(until.group(1));
            if (state.isPresent() && date.isPresent()) {
                return Reading.accepted(new Said(state.get(), date.get()), cell);
            }
        }
        return state(text)
                .map(state -> Reading.accepted(new Said(state, null), cell))
                .orElseGet(() -> Reading.refused(Refusal.by("M-12-1", "meetingreports.sheet.refused.state"), cell));
    }

    private Optional<State> state(String text) {
        return words.find(State.class, "meetingday.result.", text)
                .or(() -> Optional.ofNullable(states.get(PersianText.compactKey(text))));
    }
}
