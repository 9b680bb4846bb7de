package ir.samad.documents;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A square that a telephone reads, as one path of SVG: for pages and for sheets of paper alike.
 *
 * @param text what is read
 * @param side how many units wide and high it is, with the quiet border that readers need
 * @param path the dark units as data of an SVG path, one unit each
 */
public record QrCode(String text, int side, String path) {

    private static final int QUIET = 4;

    /**
     * The square for an address or another short text; it is still read when an eighth of it is soiled.
     *
     * @throws io.nayuki.qrcodegen.DataTooLongException when the text does not fit, beyond some 2,300 letters
     */
    public static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCode(text, code.size + 2 * QUIET, path.toString());
    }
}
