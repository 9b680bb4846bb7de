package ir.samad.calendar;

import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people type where a Jalali date belongs. */
final class JalaliReader {

    private static final Pattern TIME = Pattern.compile(
            "(?:^|[ ,،T])(?:ساعت )?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final String BETWEEN = " ?[-/.\\\\؍‐‑‒–−_ ] ?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{1,2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile(
            "(\\d{1,3})" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{1,3})|\\d{1,2} ?\\p{L}+(?: ?ماه)? ?\\d{2}|\\d{6}");
    private static final Pattern NO_DAY =
            Pattern.compile("\\d{4}" + BETWEEN + "\\d{1,2}|\\d{1,2}" + BETWEEN + "\\d{4}|\\d{4}");
    private static final Pattern NAMED = Pattern.compile(
            "(?<weekday>\\p{L}+(?: شنبه)?[ ,،]+)?(?<day>\\d{1,2}) ?(?:ام )?(?<month>\\p{L}+)(?: ماه)?[ ,،]*(?:سال )?(?<year>\\d{4})");

    /** Marks that stand for «as above» or for nothing (M-11). */
    private static final Set<String> WORDS_FOR_THE_SAME =
            Set.of("ایضا", "ایضاً", "همان", "همان تاریخ", "مثل بالا", "نامشخص", "ندارد", "ditto", "idem", "same");

    private JalaliReader() {}

    static Reading<JalaliDate> read(String typed) {
        if (typed.length() > JalaliText.LONGEST) {
            return Reading.refused(Refusal.of("calendar.date.unreadable"), typed);
        }
        var plain = JalaliText.plain(typed);
        if (plain.isEmpty()) {
            return Reading.refused(Refusal.of("calendar.date.empty"), typed);
        }
        if (isMark(plain)) {
            return Reading.refused(Refusal.by("M-11", "calendar.date.mark"), typed);
        }
        var time = TIME.matcher(plain);
        if (!time.find()) {
            return readDay(plain, typed);
        }
        var day = readDay(plain.substring(0, time.start()).strip(), typed);
        return day instanceof Reading.Accepted<JalaliDate>(var value, var kept, var remarks)
                ? Reading.accepted(
                        value, kept, Refusal.of("calendar.date.time-kept-aside", time.group(1) + ":" + time.group(2)))
                : day;
    }

    static Optional<LocalTime> findTime(String typed) {
        if (typed.length() > JalaliText.LONGEST) {
            return Optional.empty();
        }
        var time = TIME.matcher(JalaliText.plain(typed));
        if (!time.find() || number(time, 1) > 23 || number(time, 2) > 59) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(number(time, 1), number(time, 2)));
    }

    private static boolean isMark(String plain) {
        return plain.codePoints().noneMatch(Character::isLetterOrDigit)
                || WORDS_FOR_THE_SAME.contains(plain.toLowerCase(Locale.ROOT));
    }

    private static Reading<JalaliDate> readDay(String plain, String typed) {
        var compact = COMPACT.matcher(plain);
        if (compact.matches()) {
            return day(number(compact, 1), number(compact, 2), number(compact, 3), typed);
        }
        var yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            return day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3), typed);
        }
        var named = NAMED.matcher(plain);
        if (named.matches()) {
            return named(named, typed);
        }
        var yearLast = YEAR_LAST.matcher(plain);
        if (yearLast.matches()) {
            // Day and month cannot be told apart with certainty: offer, never guess.
            var meant = day(number(yearLast, 3), number(yearLast, 2), number(yearLast, 1), typed);
            return meant.find()
                    .map(date -> Reading.<JalaliDate>refused(offer("calendar.date.year-first", date), typed))
                    .orElse(meant);
        }
        if (SHORT_YEAR.matcher(plain).matches()) {
            return Reading.refused(Refusal.of("calendar.date.short-year"), typed);
        }
        if (NO_DAY.matcher(plain).matches()) {
            return Reading.refused(Refusal.of("calendar.date.day-missing"), typed);
        }
        return Reading.refused(Refusal.of("calendar.date.unreadable"), typed);
    }

    private static Reading<JalaliDate> named(Matcher named, String typed) {
        var month = JalaliText.findMonth(named.group("month"));
        if (month.isEmpty()) {
            return Reading.refused(Refusal.of("calendar.date.unreadable"), typed);
        }
        var read = day(
                Integer.parseInt(named.group("year")), month.getAsInt(), Integer.parseInt(named.group("day")), typed);
        var written = named.group("weekday");
        if (written == null || read.find().isEmpty()) {
            return read;
        }
        var date = read.orThrow();
        var weekday = JalaliText.findWeekday(written.replaceAll("[,،]", "").strip());
        if (weekday.isEmpty()) {
            return Reading.refused(Refusal.of("calendar.date.unreadable"), typed);
        }
        return weekday.get() == date.weekday()
                ? read
                : Reading.refused(
                        Refusal.of(
                                "calendar.date.weekday-differs",
                                date.year(),
                                date.month(),
                                date.day(),
                                JalaliWeek.order(date.weekday())),
                        typed);
    }

    private static Reading<JalaliDate> day(int year, int month, int day, String typed) {
        if (!JalaliDate.isYear(year)) {
            return Reading.refused(otherYear(year, month, day), typed);
        }
        if (month < 1 || month > 12) {
            return Reading.refused(Refusal.of("calendar.date.no-such-month", month), typed);
        }
        if (month == 12 && day == 30 && !JalaliDate.isLeap(year)) {
            return Reading.refused(Refusal.of("calendar.date.not-leap", year), typed);
        }
        if (day < 1 || day > JalaliDate.lengthOfMonth(year, month)) {
            return Reading.refused(
                    Refusal.of("calendar.date.no-such-day", month, JalaliDate.lengthOfMonth(year, month)), typed);
        }
        return Reading.accepted(new JalaliDate(year, month, day), typed);
    }

    private static Refusal otherYear(int year, int month, int day) {
        try {
            var gregorian = LocalDate.of(year, month, day);
            if (JalaliDate.isKnown(gregorian)) {
                return offer("calendar.date.gregorian", JalaliDate.of(gregorian));
            }
        } catch (DateTimeException noSuchDay) {
            // answered below
        }
        return Refusal.of("calendar.date.year-unknown", JalaliDate.FIRST_YEAR, JalaliDate.LAST_YEAR);
    }

    private static Refusal offer(String messageKey, JalaliDate date) {
        return Refusal.of(messageKey, date.year(), date.month(), date.day());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
