package ir.samad.shell;

import ir.samad.calendar.JalaliDate;
import ir.samad.vocabulary.Refusal;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What every template knows: the language and its texts, how numbers and dates are written in it, who is at the door,
 * and where the page stands. One for each request.
 */
public final class Page {

    /** Ten digits or more in a row, western or, as an address has them, Persian and Arabic. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?i)([0-9]|%DB%B[0-9]|%D9%A[0-9]){10}");

    /** As many ways stand beside each other on a desk's screen. */
    private static final int MOST_IN_BAR = 6;
    /** When there are more, these stand there. */
    private static final int FIRST_IN_BAR = 4;

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final Locale locale;
    private final Asked asked;
    private final UnaryOperator<String> assets;
    private final boolean demonstration;
    private final LocalDate today;

    Page(
            MessageSource messages,
            Locale locale,
            Asked asked,
            UnaryOperator<String> assets,
            boolean demonstration,
            LocalDate today) {
        this.messages = messages;
        this.locale = locale;
        this.asked = asked;
        this.assets = assets;
        this.demonstration = demonstration;
        this.today = today;
    }

    /** The text of a message; arguments that are numbers appear in the digits of the language. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The sentence of a refusal, with its clause. */
    public String text(Refusal refusal) {
        return Texts.sentence(messages, refusal, locale);
    }

    /** The sentence of a refusal alone; its clause then stands beside it in one piece. */
    public String textAlone(Refusal refusal) {
        return text(refusal.messageKey(), refusal.arguments().toArray());
    }

    /** The name of a constant of a closed list, from the key {@code <prefix>.<NAME>}. */
    public String name(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    /** {@code fa} or {@code en}, for the lang attribute. */
    public String language() {
        return locale.getLanguage();
    }

    /** {@code rtl} or {@code ltr}, for the dir attribute. */
    public String direction() {
        return isPersian() ? "rtl" : "ltr";
    }

    public boolean isPersian() {
        return "fa".equals(locale.getLanguage());
    }

    /** A whole number with group separators, in the digits of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number with at most one place behind the point, in the digits of the language. */
    public String decimal(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** The same text with its ASCII digits written in the digits of the language; for codes and dates to be read. */
    public String digits(String text) {
        return isPersian() ? PersianDigits.of(text) : text;
    }

    /** «۱۴۰۰/۰۷/۰۶», for tables. */
    public String date(LocalDate date) {
        return digits(JalaliDate.of(date).toString());
    }

    /** «۱۴۰۰/۰۷/۰۶» of a moment in Tehran. */
    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, TEHRAN));
    }

    /** «سه‌شنبه ۶ مهر ۱۴۰۰», for sentences. */
    public String longDate(LocalDate date) {
        var jalali = JalaliDate.of(date);
        return text(
                "shell.date.long",
                text("shell.weekday." + date.getDayOfWeek()),
                digits(Integer.toString(jalali.day())),
                text("shell.month." + jalali.month()),
                digits(Integer.toString(jalali.year())));
    }

    public String longDate(Instant moment) {
        return longDate(LocalDate.ofInstant(moment, TEHRAN));
    }

    /** «۱۴:۰۵» of a moment in Tehran. */
    public String time(Instant moment) {
        return digits(CLOCK_TIME.format(moment.atZone(TEHRAN)));
    }

    /** Day and time of a moment in Tehran, for tables. */
    public String moment(Instant moment) {
        return text("shell.date.moment", date(moment), time(moment));
    }

    /** The present day in Tehran. */
    public LocalDate today() {
        return today;
    }

    /** ISO form for the datetime attribute. */
    public String iso(Instant moment) {
        return moment.atZone(TEHRAN).toOffsetDateTime().toString();
    }

    /** The address of a static file, with the digest of its content, to be cached for ever. */
    public String asset(String file) {
        return assets.apply(file);
    }

    /** The path of this page without query. */
    public String path() {
        return asked.path();
    }

    /**
     * This page in another language, with what was asked of it: the page of a list, its filters, its order; and without
     * numbers as long as those by which people and cases are known, which stand in no address of ours.
     */
    public String inLanguage(String language) {
        var kept = Arrays.stream(asked.query().split("&"))
                .filter(one -> !one.isEmpty() && !one.equals("lang") && !one.startsWith("lang="))
                .filter(one -> !LONG_NUMBER.matcher(one).find())
                .map(one -> one + "&")
                .collect(Collectors.joining());
        return path() + "?" + kept + "lang=" + language;
    }

    /** Who is at the door; null for the public. */
    public @Nullable Visitor visitor() {
        return asked.visitor();
    }

    /** Where this visitor may go. */
    public List<MenuItem> menu() {
        return asked.menu();
    }

    /** The ways that always stand in the bar: all when they are few, else the first ones and the one he is on. */
    public List<MenuItem> menuAtHand() {
        var all = menu();
        return all.size() <= MOST_IN_BAR
                ? all
                : all.stream()
                        .filter(item -> all.indexOf(item) < FIRST_IN_BAR || isHere(item))
                        .toList();
    }

    /** The other ways, behind «more». */
    public List<MenuItem> menuBehind() {
        var atHand = menuAtHand();
        return menu().stream().filter(item -> !atHand.contains(item)).toList();
    }

    /** Whether this item, or a page below it, is shown; of two that fit, the nearer one is. */
    public boolean isHere(MenuItem item) {
        return leadsHere(item)
                && menu().stream()
                        .noneMatch(other -> leadsHere(other)
                                && other.href().length() > item.href().length());
    }

    private boolean leadsHere(MenuItem item) {
        return path().equals(item.href()) || path().startsWith(item.href() + "/");
    }

    /** What has just been done, to be said once; null when nothing was. */
    public @Nullable Told told() {
        return asked.told();
    }

    /** The sentence of what has just been done. */
    public String text(Told told) {
        return text(told.messageKey(), told.arguments().toArray());
    }

    /** Whether a script asked for the content alone; the layout then leaves out everything around it. */
    public boolean isPart() {
        return asked.part();
    }

    /** Whether whoever is at the door acts for the administration; pages are then denser and wider. */
    public boolean isStaff() {
        var visitor = asked.visitor();
        return visitor != null && visitor.staff();
    }

    public String csrfName() {
        var csrf = asked.csrf();
        return csrf == null ? "_csrf" : csrf.getParameterName();
    }

    public String csrfToken() {
        var csrf = asked.csrf();
        return csrf == null ? "" : csrf.getToken();
    }

    /** Whether the program shows itself with demonstration data; every page then says so. */
    public boolean demonstration() {
        return demonstration;
    }
}
