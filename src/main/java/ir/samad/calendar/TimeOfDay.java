package ir.samad.calendar;

import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** Reads a time of day as people type it. */
public final class TimeOfDay {

    private static final Pattern WRITTEN = Pattern.compile("(?:ساعت )?(\\d{1,2})(?: ?[:.٫,/] ?(\\d{2}))?");

    private TimeOfDay() {}

    /** Reads «۸», «۸:۳۰» or {@code 08.30}, in any digits; 24 is the last minute of the day. */
    public static Reading<LocalTime> read(String typed) {
        var plain = typed.length() > JalaliText.LONGEST ? "?" : JalaliText.plain(typed);
        if (plain.isEmpty()) {
            return Reading.refused(Refusal.of("calendar.time.empty"), typed);
        }
        var written = WRITTEN.matcher(plain);
        if (written.matches()) {
            var hour = Integer.parseInt(written.group(1));
            var minute = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
            if (hour == 24 && minute == 0) {
                return Reading.accepted(LocalTime.of(23, 59), typed);
            }
            if (hour < 24 && minute < 60) {
                return Reading.accepted(LocalTime.of(hour, minute), typed);
            }
        }
        return Reading.refused(Refusal.of("calendar.time.unreadable"), typed);
    }
}
