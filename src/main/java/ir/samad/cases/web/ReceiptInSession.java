package ir.samad.cases.web;

import ir.samad.cases.CaseId;
import ir.samad.cases.Receipt;
import ir.samad.vocabulary.TrackingCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The last receipt, kept for the page after filing, also when it is loaded again. */
final class ReceiptInSession {

    private static final String RECEIPT = "samad.cases.receipt";
    private static final int PARTS = 5;

    private ReceiptInSession() {}

    static void keep(HttpServletRequest request, Receipt receipt) {
        var secret = receipt.secret();
        request.getSession()
                .setAttribute(
                        RECEIPT,
                        String.join(
                                "\n",
                                receipt.caseId().value().toString(),
                                receipt.code().value(),
                                secret == null ? "" : secret,
                                receipt.dueOn().toString(),
                                receipt.unitName()));
    }

    static Optional<Receipt> find(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(RECEIPT) instanceof String kept)) {
            return Optional.empty();
        }
        var parts = kept.split("\n", PARTS);
        return Optional.of(new Receipt(
                new CaseId(UUID.fromString(parts[0])),
                new TrackingCode(parts[1]),
                parts[2].isEmpty() ? null : parts[2],
                parts[4],
                LocalDate.parse(parts[3])));
    }
}
