package ir.samad.satisfaction;

import ir.samad.cases.ApplicantSide;
import ir.samad.cases.CaseAnswerUndone;
import ir.samad.cases.CaseAnswered;
import ir.samad.cases.CaseErased;
import ir.samad.cases.CaseId;
import ir.samad.cases.Cases;
import ir.samad.notifications.Channel;
import ir.samad.notifications.Notice;
import ir.samad.notifications.NoticeKind;
import ir.samad.notifications.Outbox;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.shell.Texts;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door: asks for a rating when a case is answered, and takes it once (N-2-2). */
@Component
public class Ratings {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 15;

    private final RatingStore store;
    private final Cases cases;
    private final ApplicantSide applicantSide;
    private final Outbox outbox;
    private final Parameters parameters;
    private final Clock clock;
    private final String publicAddress;

    Ratings(
            RatingStore store,
            Cases cases,
            ApplicantSide applicantSide,
            Outbox outbox,
            Parameters parameters,
            Clock clock,
            @Value("${samad.public-address}") String publicAddress) {
        this.store = store;
        this.cases = cases;
        this.applicantSide = applicantSide;
        this.outbox = outbox;
        this.parameters = parameters;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    /** Sends the link with which this answer can be rated once, in the transaction of the answer. */
    @EventListener
    @Transactional
    public void ask(CaseAnswered answered) {
        var file = cases.findForApplicant(answered.caseId()).orElseThrow();
        var mobile = file.contact().mobile();
        var email = file.contact().email();
        var to = mobile != null ? mobile : email;
        if (to == null) {
            return;
        }
        var secret = newSecret();
        store.ask(answered, digest(secret), clock.instant());
        var notice = new Notice(
                mobile != null ? Channel.SMS : Channel.EMAIL,
                to,
                "satisfaction.notice.ask",
                List.of(Texts.code(file.code(), file.contact().language()), publicAddress + "/rate/" + secret),
                file.contact().language(),
                NoticeKind.SINGLE_USE_LINK,
                file.id().value(),
                eventKey(answered.answer()),
                clock.instant().plus(parameters.duration(ParameterKey.UNDO_HOLD)));
        outbox.write(mobile != null && email != null ? notice.orElse(Channel.EMAIL, email) : notice);
    }

    /** Takes the link back with the answer; should it be known already, it opens nothing. */
    @EventListener
    @Transactional
    public void forget(CaseAnswerUndone undone) {
        outbox.withdraw(undone.caseId().value(), eventKey(undone.answer()));
        store.forget(undone);
    }

    /** What was said with the marks is erased with the case; the marks stay. */
    @EventListener
    @Transactional
    public void erase(CaseErased erased) {
        store.eraseRemarks(erased.caseId());
    }

    private static String eventKey(int answer) {
        return "RATING-" + answer;
    }

    /** Whether this link can still be used. */
    @Transactional(readOnly = true)
    public boolean isOpen(String secret) {
        return store.findOpen(digest(secret), clock.instant().minus(life())).isPresent();
    }

    /**
     * Takes a rating.
     *
     * @param satisfaction 1 (not at all) to 5 (fully)
     * @param solved whether the matter is settled in the applicant's eyes
     * @param remark what he adds; may be empty
     */
    @Transactional
    public Outcome<CaseId> rate(String secret, int satisfaction, boolean solved, String remark) {
        var now = clock.instant();
        var caseId = store.give(digest(secret), now.minus(life()), satisfaction, solved, remark, now);
        if (caseId.isEmpty()) {
            return Outcome.refused(Refusal.of("satisfaction.used"));
        }
        applicantSide.rated(caseId.get(), satisfaction);
        return Outcome.done(caseId.get());
    }

    private java.time.Duration life() {
        return parameters.duration(ParameterKey.RATING_LINK_LIFE, Scope.nation());
    }

    private static String newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
