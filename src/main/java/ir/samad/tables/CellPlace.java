package ir.samad.tables;

/**
 * Where a cell stands, read from its name.
 *
 * @param row from 1
 * @param column from 0
 */
record CellPlace(int row, int column) {

    static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final int LETTERS = 26;

    static CellPlace of(String name) throws Unreadable {
        var column = column(name);
        var row = 0;
        for (var i = lettersOf(name); i < name.length(); i++) {
            var digit = name.charAt(i) - '0';
            row = row * 10 + digit;
            if (digit < 0 || digit > 9 || row > LAST_ROW) {
                throw new Unreadable("broken");
            }
        }
        if (row == 0) {
            throw new Unreadable("broken");
        }
        return new CellPlace(row, column);
    }

    /** The column alone, from 0. */
    static int column(String name) throws Unreadable {
        var column = 0;
        var letters = lettersOf(name);
        for (var i = 0; i < letters && column <= LAST_COLUMN; i++) {
            column = column * LETTERS + name.charAt(i) - 'A' + 1;
        }
        if (column == 0 || column > LAST_COLUMN) {
            throw new Unreadable("broken");
        }
        return column - 1;
    }

    private static int lettersOf(String name) {
        var letters = 0;
        while (letters < name.length() && name.charAt(letters) >= 'A' && name.charAt(letters) <= 'Z') {
            letters++;
        }
        return letters;
    }
}
