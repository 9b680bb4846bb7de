package ir.samad.cases.filing;

import ir.samad.cases.CaseFile;
import ir.samad.documents.QrCode;
import ir.samad.documents.Sheet.Line;
import java.util.List;

/**
 * The receipt of a case in the words of one language, for pages and paper alike. The secret of an anonymous report is no
 * part of it.
 *
 * @param file the case
 * @param lines what is told of it, in order
 * @param scan leads to the page on which the case is followed, with its tracking code
 * @param follow how it is followed
 * @param telephones where one asks, and who watches over answers
 */
public record ReceiptView(CaseFile file, List<Line> lines, QrCode scan, String follow, String telephones) {

    public ReceiptView {
        lines = List.copyOf(lines);
    }

    public String code() {
        return file.code().grouped();
    }

    public String id() {
        return file.id().value().toString();
    }
}
