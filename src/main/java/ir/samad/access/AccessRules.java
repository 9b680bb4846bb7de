package ir.samad.access;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** The numbers by which access works. */
@Component
public class AccessRules {

    /** Characters a password has at least. */
    public int passwordLength() {
        return 12;
    }

    /** Wrong passwords for one account name before tries must wait. */
    public int freeTriesOfAccount() {
        return 3;
    }

    /** Wrong passwords from one address before tries from it must wait. */
    public int freeTriesOfAddress() {
        return 20;
    }

    /** The first wait; each further wrong password doubles it. */
    public Duration firstDelay() {
        return Duration.ofSeconds(30);
    }

    /** The longest wait. */
    public Duration longestDelay() {
        return Duration.ofHours(1);
    }

    /** Without a try for so long, wrong passwords are forgotten. */
    public Duration delaysForgottenAfter() {
        return Duration.ofHours(24);
    }

    /** The longest a session lives, however busy. */
    public Duration longestSession() {
        return Duration.ofHours(12);
    }

    /** Digits of a one-time code. */
    public int codeDigits() {
        return 6;
    }

    /** How long a one-time code lives. */
    public Duration codeLife() {
        return Duration.ofMinutes(3);
    }

    /** Wrong tries of a one-time code. */
    public int codeTries() {
        return 5;
    }

    /** How many in how long a limit allows. */
    public Rate rate(LimitKey key) {
        return key.usual();
    }

    /**
     * So many in so long.
     *
     * @param count at least one
     * @param period in which the count fills up again
     */
    public record Rate(int count, Duration period) {}
}
