package ir.samad.meetingreports;

import ir.samad.tables.NamedColumn;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a report, as the circular implies them (M-7, M-9 to M-12-1), and the headings by which bodies call them in
 * sheets of their own.
 */
public enum ReportColumn implements NamedColumn {
    NUMBER(8, "شماره", "شماره ردیف", "#"),
    DAY(13, "تاریخ", "تاریخ دیدار", "تاریخ جلسه", "روز ملاقات"),
    MODE(12, "نحوه", "نوع ملاقات", "شیوه ملاقات", "حضوری/تلفنی", "حضوری تلفنی"),
    FIRST_NAME(16, "نام متقاضی"),
    /** In sheets that have one column for both; reports have two. */
    FULL_NAME(28, "نام و نام خانوادگی متقاضی", "نام متقاضی و نام خانوادگی", "مشخصات متقاضی", "نام ملاقات شونده"),
    LAST_NAME(20, "فامیل", "فامیلی", "نام خانوادگی متقاضی"),
    IDENTITY(15, "کد ملی", "کدملی", "شماره ملی", "کد ملی ملاقات شونده"),
    PHONE(15, "تلفن", "شماره تماس", "تلفن همراه", "موبایل", "شماره همراه", "شماره تلفن متقاضی"),
    PHONE_OF(16, "نسبت صاحب شماره", "نسبت"),
    HOST(26, "مقام ملاقات کننده", "ملاقات کننده", "نام مقام"),
    SUBJECT(40, "موضوع", "موضوع ملاقات", "شرح درخواست", "خواسته"),
    STATE(16, "نتیجه", "وضعیت نتیجه", "وضعیت اقدام", "نتایج اقدام"),
    ACTION(44, "اقدام", "اقدام انجام شده", "شرح نتیجه", "توضیحات اقدام"),
    DUE(13, "موعد اقدام", "مهلت", "تاریخ پیگیری");

    private static final Set<ReportColumn> OPTIONAL =
            EnumSet.of(NUMBER, FIRST_NAME, LAST_NAME, FULL_NAME, PHONE_OF, HOST, DUE);

    private final double width;
    private final List<String> otherWords;

    ReportColumn(double width, String... otherWords) {
        this.width = width;
        this.otherWords = List.of(otherWords);
    }

    /** Those of a report that leaves, in their order. */
    public static List<ReportColumn> ofReports() {
        return Arrays.stream(values()).filter(column -> column != FULL_NAME).toList();
    }

    /** Those that have to be there in a sheet that a body sends, beside the name in one column or two. */
    public static List<ReportColumn> required() {
        return Arrays.stream(values())
                .filter(column -> !OPTIONAL.contains(column))
                .toList();
    }

    /** In letters. */
    public double width() {
        return width;
    }

    @Override
    public String messageKey() {
        return "meetingreports.column." + name();
    }

    @Override
    public List<String> otherWords() {
        return otherWords;
    }
}
