package ir.samad.directory;

import java.util.List;

/** The four kinds of sheets in which the directory comes in and goes out. */
public enum Sheet {
    BODIES(
            List.of(Column.CODE, Column.NAME, Column.TYPE),
            List.of(Column.BRANCH, Column.PARENT_BODY, Column.FORMER_NAMES)),
    UNITS(
            List.of(Column.CODE, Column.BODY, Column.NAME, Column.KIND, Column.LEVEL),
            List.of(
                    Column.PARENT_UNIT,
                    Column.PROVINCE,
                    Column.COUNTY,
                    Column.ADDRESS,
                    Column.FLOOR,
                    Column.HOURS,
                    Column.ACCESSIBILITY,
                    Column.FORMER_NAMES)),
    POSITIONS(List.of(Column.CODE, Column.UNIT, Column.TITLE, Column.ROLE), List.of(Column.SHARED)),
    HOLDERS(
            List.of(Column.POSITION, Column.PERSON, Column.FROM),
            List.of(Column.NATIONAL_ID, Column.PERSONNEL_NUMBER, Column.CAPACITY, Column.LAST_DAY));

    private final List<Column> required;
    private final List<Column> optional;

    Sheet(List<Column> required, List<Column> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** Columns without which the sheet is not read. */
    public List<Column> required() {
        return required;
    }

    /** Columns that may be left out. */
    public List<Column> optional() {
        return optional;
    }

    /** All columns in the order of the template. */
    public List<Column> columns() {
        return java.util.stream.Stream.concat(required.stream(), optional.stream())
                .toList();
    }
}
