package ir.samad.directory;

import ir.samad.tables.NamedColumn;
import java.util.List;

/**
 * A column of the sheets. Its name is the message {@code directory.column.<NAME>}; it is recognised by that name in both
 * languages and by these other words, however they are typed.
 */
public enum Column implements NamedColumn {
    CODE("کد", "شناسه", "id"),
    NAME("نام", "عنوان دستگاه", "عنوان واحد"),
    TYPE("نوع", "نوع دستگاه", "body type"),
    BRANCH("قوه", "power"),
    PARENT_BODY("دستگاه مادر", "دستگاه بالادست", "کد دستگاه بالادست", "parent", "parent code"),
    FORMER_NAMES("نام پیشین", "نام قبلی", "نام‌های قبلی", "former name", "former_name"),
    BODY("دستگاه", "کد دستگاه اجرایی", "body", "body_code"),
    PARENT_UNIT("واحد بالادست", "کد بالادست", "parent", "parent_code"),
    KIND("گونه", "نوع واحد", "unit kind"),
    LEVEL("سطح واحد"),
    PROVINCE("کد استان", "province code"),
    COUNTY("کد شهرستان", "county code"),
    ADDRESS("آدرس", "نشانی پستی"),
    FLOOR("طبقه", "اتاق", "room"),
    HOURS("ساعت", "ساعات کار", "ساعت کاری", "opening hours"),
    ACCESSIBILITY("دسترسی", "دسترسی معلولان", "مناسب‌سازی"),
    UNIT("واحد", "unit", "unit_code"),
    TITLE("سمت", "عنوان", "عنوان پست", "position title"),
    ROLE("نقش", "نوع سمت", "position kind", "kind"),
    SHARED("سمت مشترک", "چند نفره"),
    POSITION("سمت", "کد پست", "position", "position_code"),
    PERSON("نام", "نام شخص", "متصدی", "name", "person"),
    NATIONAL_ID("کد ملی", "شماره ملی", "کدملی", "national number", "national_id"),
    PERSONNEL_NUMBER("شماره کارمندی", "کد پرسنلی", "personnel_number"),
    CAPACITY("نحوه تصدی", "نوع تصدی"),
    FROM("تاریخ شروع", "تاریخ آغاز", "شروع", "start"),
    LAST_DAY("تاریخ پایان", "پایان", "end", "until");

    private final List<String> otherWords;

    Column(String... otherWords) {
        this.otherWords = List.of(otherWords);
    }

    @Override
    public String messageKey() {
        return "directory.column." + name();
    }

    @Override
    public List<String> otherWords() {
        return otherWords;
    }
}
