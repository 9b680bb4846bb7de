package ir.samad.access;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The numbers by which access works, each a parameter of the nation. */
@Component
class AccessRules {

    private final Parameters parameters;
    private final Map<LimitKey, ParameterKey> counts = new EnumMap<>(LimitKey.class);
    private final Map<LimitKey, ParameterKey> periods = new EnumMap<>(LimitKey.class);

    AccessRules(Parameters parameters) {
        this.parameters = parameters;
        for (var key : LimitKey.values()) {
            counts.put(key, ParameterKey.find("limit." + key + ".count").orElseThrow());
            periods.put(key, ParameterKey.find("limit." + key + ".period").orElseThrow());
        }
    }

    /** Characters a password has at least. */
    int passwordLength() {
        return parameters.integer(ParameterKey.PASSWORD_LENGTH);
    }

    /** Wrong passwords for one account name before tries must wait. */
    int freeTriesOfAccount() {
        return parameters.integer(ParameterKey.FREE_TRIES_ACCOUNT);
    }

    /** Wrong passwords from one address before tries from it must wait. */
    int freeTriesOfAddress() {
        return parameters.integer(ParameterKey.FREE_TRIES_ADDRESS);
    }

    /** The first wait; each further wrong password doubles it. */
    Duration firstDelay() {
        return parameters.duration(ParameterKey.FIRST_DELAY);
    }

    Duration longestDelay() {
        return parameters.duration(ParameterKey.LONGEST_DELAY);
    }

    /** Without a try for so long, wrong passwords are forgotten. */
    Duration delaysForgottenAfter() {
        return parameters.duration(ParameterKey.DELAY_FORGOTTEN);
    }

    /** A session of staff ends when it was not used for so long. */
    Duration idleStaffSession() {
        return parameters.duration(ParameterKey.STAFF_SESSION_IDLE);
    }

    /** The longest a session of staff lives, however busy. */
    Duration longestStaffSession() {
        return parameters.duration(ParameterKey.STAFF_SESSION_LIFE);
    }

    /** A citizen's proof is forgotten when it was not used for so long. */
    Duration idleCitizenSession() {
        return parameters.duration(ParameterKey.CITIZEN_SESSION_IDLE);
    }

    /** The kinds of position whose holders sign in with two steps, by their names; may be none. */
    Set<String> positionsWithSecondFactor() {
        return Set.copyOf(parameters.list(ParameterKey.SECOND_FACTOR_POSITIONS));
    }

    /** How long after the first sign-in at which it is asked for a second step may still be missing. */
    Duration secondFactorGrace() {
        return parameters.duration(ParameterKey.SECOND_FACTOR_GRACE);
    }

    /** How many steps of the clock a telephone may go before or after ours. */
    int secondFactorDrift() {
        return parameters.integer(ParameterKey.SECOND_FACTOR_DRIFT);
    }

    /** How long after the password the second step, or setting it up, may take. */
    Duration secondFactorTime() {
        return parameters.duration(ParameterKey.SECOND_FACTOR_TIME);
    }

    int codeDigits() {
        return parameters.integer(ParameterKey.CODE_DIGITS);
    }

    Duration codeLife() {
        return parameters.duration(ParameterKey.CODE_LIFE);
    }

    /** Wrong tries of one code. */
    int codeTries() {
        return parameters.integer(ParameterKey.CODE_TRIES);
    }

    /** How many in how long a limit allows. */
    Rate rate(LimitKey key) {
        return new Rate(
                parameters.integer(java.util.Objects.requireNonNull(counts.get(key))),
                parameters.duration(java.util.Objects.requireNonNull(periods.get(key))));
    }

    /**
     * So many in so long.
     *
     * @param count at least one
     * @param period in which the count fills up again
     */
    record Rate(int count, Duration period) {}
}
