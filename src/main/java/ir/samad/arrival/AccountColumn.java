package ir.samad.arrival;

import ir.samad.tables.NamedColumn;
import java.util.List;

/** The columns of the sheet of accounts. */
public enum AccountColumn implements NamedColumn {
    NATIONAL_ID("کد ملی", "شماره ملی", "national number"),
    NAME("نام", "نام شخص", "نام کارمند", "name"),
    PERSONNEL_NUMBER("شماره کارمندی", "کد پرسنلی", "personnel number"),
    POSITION("سمت", "کد پست", "position"),
    USERNAME("نام کاربری", "شناسه کاربری", "user name", "login"),
    MOBILE("همراه", "شماره همراه", "موبایل", "mobile"),
    EMAIL("رایانامه", "ایمیل", "e-mail", "email");

    /** Columns without which the sheet is not read. */
    static final List<AccountColumn> REQUIRED = List.of(NATIONAL_ID, NAME, POSITION, USERNAME);

    private final List<String> otherWords;

    AccountColumn(String... otherWords) {
        this.otherWords = List.of(otherWords);
    }

    @Override
    public String messageKey() {
        return "arrival.account-column." + name();
    }

    @Override
    public List<String> otherWords() {
        return otherWords;
    }
}
