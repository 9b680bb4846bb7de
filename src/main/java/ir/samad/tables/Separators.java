package ir.samad.tables;

/** What parts the columns of a table of text. */
final class Separators {

    private static final String KNOWN = ",;\t،";
    /** A title or two may stand above the heading. */
    private static final int LINES = 10;

    private Separators() {}

    /** The separator that parts one of the first lines into most columns. */
    static char of(String text) {
        var best = new int[KNOWN.length()];
        var line = new int[KNOWN.length()];
        var lines = 0;
        var quoted = false;
        for (var i = 0; i <= text.length() && lines < LINES; i++) {
            var letter = i == text.length() ? '\n' : text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if ((!quoted || i == text.length()) && (letter == '\n' || letter == '\r')) {
                for (var known = 0; known < line.length; known++) {
                    best[known] = Math.max(best[known], line[known]);
                    line[known] = 0;
                }
                lines++;
            } else if (!quoted && KNOWN.indexOf(letter) >= 0) {
                line[KNOWN.indexOf(letter)]++;
            }
        }
        var most = 0;
        for (var known = 1; known < best.length; known++) {
            most = best[known] > best[most] ? known : most;
        }
        return KNOWN.charAt(most);
    }
}
