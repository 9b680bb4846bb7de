package ir.samad.arrival;

import ir.samad.tables.NamedColumn;
import java.util.List;

/** The columns of the sheet of topics. */
public enum TopicColumn implements NamedColumn {
    CODE("شناسه موضوع", "code"),
    PARENT("کد موضوع بالاتر", "parent", "parent code"),
    NAME("عنوان", "عنوان موضوع", "topic"),
    HINT("توضیح", "hint"),
    SYNONYMS("واژه های دیگر", "هم معنی", "synonyms"),
    TYPES("انواع", "نوع", "case types"),
    BODIES("دستگاه", "دستگاه ها", "کد دستگاه", "bodies"),
    LEVEL("سطح", "پایین ترین سطح", "level"),
    EVIDENCE("مدرک", "evidence");

    /** Columns without which the sheet is not read. */
    static final List<TopicColumn> REQUIRED = List.of(CODE, NAME, TYPES, LEVEL);

    private final List<String> otherWords;

    TopicColumn(String... otherWords) {
        this.otherWords = List.of(otherWords);
    }

    @Override
    public String messageKey() {
        return "arrival.topic-column." + name();
    }

    @Override
    public List<String> otherWords() {
        return otherWords;
    }
}
