package ir.samad.integration.web;

import ir.samad.integration.Client;
import ir.samad.integration.IdempotencyKey;
import ir.samad.shell.Problem;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;

/** The program that makes a request, left by the door for the endpoint. */
final class Call {

    private static final String ATTRIBUTE = Call.class.getName();

    private Call() {}

    static void begin(HttpServletRequest request, Client client) {
        request.setAttribute(ATTRIBUTE, client);
    }

    static Client client(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Client client) {
            return client;
        }
        throw new IllegalStateException("No program is at this door");
    }

    /**
     * The key that marks this request.
     *
     * @throws Problem 400 when there is none or it has not the form of one
     */
    static IdempotencyKey idempotencyKey(HttpServletRequest request) {
        var sent = request.getHeader("Idempotency-Key");
        if (sent == null) {
            throw new Problem(HttpStatus.BAD_REQUEST, Refusal.of("integration.key.required"));
        }
        return IdempotencyKey.find(client(request).id(), sent)
                .orElseThrow(() -> new Problem(HttpStatus.BAD_REQUEST, Refusal.of("integration.key.form")));
    }
}
