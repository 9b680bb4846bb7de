package ir.samad.arrival;

import ir.samad.tables.NamedColumn;
import java.util.List;

/** The columns of the sheet of open cases. */
public enum CaseColumn implements NamedColumn {
    NUMBER("شماره قبلی", "شماره", "شماره پرونده", "old number", "number"),
    REGISTERED_ON("تاریخ ثبت", "تاریخ", "registered", "date"),
    TYPE("نوع", "نوع پرونده", "type"),
    TEXT("شرح", "متن", "موضوع درخواست", "text"),
    NATIONAL_ID("کد ملی", "شماره ملی", "کد ملی متقاضی", "شماره ملی متقاضی", "national number"),
    FIRST_NAME("نام", "first name"),
    LAST_NAME("نام خانوادگی", "فامیلی", "last name"),
    MOBILE("همراه", "شماره همراه", "موبایل", "mobile"),
    TOPIC("موضوع", "topic"),
    PROVINCE("استان", "province"),
    COUNTY("شهرستان", "county"),
    PLACE("محل", "نشانی", "place"),
    UNIT("واحد", "کد واحد", "واحد رسیدگی", "unit"),
    STATE("وضعیت", "state"),
    DUE_ON("مهلت", "تاریخ مهلت", "due"),
    URGENCY("فوریت", "درجه فوریت", "urgency"),
    CLASSIFICATION("طبقه‌بندی", "محرمانگی", "classification"),
    CHANNEL("راه ورود", "کانال", "channel"),
    GROUND("مبنای شکایت", "ground"),
    BODY("دستگاه", "کد دستگاه", "body"),
    BENEFIT("فایده", "benefit"),
    ADDRESSEE("مخاطب", "addressee"),
    REMARK("سابقه", "توضیح", "توضیحات", "remark");

    /** Columns without which the sheet is not read. */
    static final List<CaseColumn> REQUIRED =
            List.of(NUMBER, REGISTERED_ON, TYPE, TEXT, NATIONAL_ID, FIRST_NAME, LAST_NAME, MOBILE);

    private final List<String> otherWords;

    CaseColumn(String... otherWords) {
        this.otherWords = List.of(otherWords);
    }

    @Override
    public String messageKey() {
        return "arrival.case-column." + name();
    }

    @Override
    public List<String> otherWords() {
        return otherWords;
    }
}
