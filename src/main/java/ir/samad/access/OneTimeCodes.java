package ir.samad.access;

import ir.samad.database.Ids;
import ir.samad.notifications.Channel;
import ir.samad.notifications.Notice;
import ir.samad.notifications.NoticeKind;
import ir.samad.notifications.Outbox;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Codes with which citizens prove that a mobile number or an e-mail address is theirs: random, sent out of the house,
 * kept as a digest, good once, for a few minutes, for one purpose and a few tries. A newer one replaces the older.
 */
@Component
public class OneTimeCodes {

    private static final int SALT_BYTES = 16;

    private final OneTimeCodeStore store;
    private final Outbox outbox;
    private final Limits limits;
    private final AccessRules rules;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(
            OneTimeCodeStore store,
            Outbox outbox,
            Limits limits,
            AccessRules rules,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.limits = limits;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sends a code. Call it outside a transaction.
     *
     * @param contact mobile number ({@code 09…}) or e-mail address, in its normal form
     * @param purpose what the code opens, such as {@code citizen}; it opens nothing else
     * @param from who asks, for the limits
     * @return what was sent, or how long to wait
     */
    public Outcome<CodeSent> send(String contact, String purpose, Requester from) {
        var wait = waitToSend(contact, from);
        if (!wait.isZero()) {
            return Outcome.refused(Limits.waiting("access.code.wait", wait));
        }
        var code = number(rules.codeDigits());
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var now = clock.instant();
        var id = Ids.next(clock);
        var expiresAt = now.plus(rules.codeLife());
        transactions.executeWithoutResult(status -> {
            store.endAll(contact, purpose, now);
            store.insert(
                    new OneTimeCodeStore.Row(
                            id, salt, Digest.of(salt, contact, purpose, code), expiresAt, rules.codeTries()),
                    contact,
                    purpose,
                    now);
            outbox.write(notice(id, contact, code, now));
        });
        return Outcome.done(new CodeSent(contact, rules.codeDigits(), expiresAt));
    }

    /**
     * Looks at a typed code, in any digits and with spaces. A right one is used up by this.
     *
     * @return the contact that was proved, or why not; a wrong code, a used one and one never sent are answered alike
     */
    public Outcome<String> redeem(String contact, String purpose, String typed) {
        var wait = limits.waitAfterTaking(LimitKey.CODE_TRY_BY_CONTACT, contact);
        if (!wait.isZero()) {
            return Outcome.refused(Limits.waiting("access.code.wait", wait));
        }
        var code = digits(typed);
        if (code.length() != rules.codeDigits()) {
            return Outcome.refused(Refusal.of("access.code.form", rules.codeDigits()));
        }
        // A refusal commits, so that the try it cost is kept.
        return java.util.Objects.requireNonNull(
                transactions.execute(status -> look(contact, purpose, code, clock.instant())));
    }

    private Outcome<String> look(String contact, String purpose, String code, Instant now) {
        var sent = store.findLiving(contact, purpose);
        if (sent.isEmpty()) {
            return Outcome.refused(Refusal.of("access.code.wrong"));
        }
        var row = sent.get();
        // One that lives longer than any was sent before the clock was set back.
        var livesTooLong = row.expiresAt().isAfter(now.plus(rules.codeLife()).plus(Limits.SET_BACK));
        if (!row.expiresAt().isAfter(now) || livesTooLong) {
            return Outcome.refused(Refusal.of("access.code.expired"));
        }
        if (!MessageDigest.isEqual(row.hash(), Digest.of(row.salt(), contact, purpose, code))) {
            store.countWrong(row.id(), now);
            return Outcome.refused(Refusal.of(row.attemptsLeft() > 1 ? "access.code.wrong" : "access.code.used-up"));
        }
        store.end(row.id(), now);
        return Outcome.done(contact);
    }

    @Scheduled(cron = "0 7 * * * *")
    void forgetOld() {
        store.deleteExpiredBefore(clock.instant().minus(Duration.ofHours(1)));
    }

    /** The browser first: who is stopped there takes nothing from the contact's owner. */
    private Duration waitToSend(String contact, Requester from) {
        var wait = limits.waitAfterTaking(LimitKey.CODE_BY_DEVICE, from.device());
        if (wait.isZero()) {
            wait = limits.waitAfterTaking(LimitKey.CODE_BY_ADDRESS, from.network());
        }
        return wait.isZero() ? limits.waitAfterTaking(LimitKey.CODE_BY_CONTACT, contact) : wait;
    }

    private String number(int digits) {
        var text = new StringBuilder(digits);
        for (var i = 0; i < digits; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    private static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints().filter(Character::isDigit).forEach(point -> digits.append(Character.digit(point, 10)));
        return digits.toString();
    }

    private Notice notice(UUID id, String contact, String code, Instant now) {
        return new Notice(
                contact.indexOf('@') < 0 ? Channel.SMS : Channel.EMAIL,
                contact,
                "access.code.text",
                List.of(code, rules.codeLife().toMinutes()),
                LocaleContextHolder.getLocale(),
                NoticeKind.ONE_TIME_CODE,
                id,
                "access.code",
                now);
    }
}
