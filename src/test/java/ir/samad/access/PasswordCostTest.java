package ir.samad.access;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.SamadTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a password costs as it is shipped (decision 011); the other tests take a cheaper one. */
@SamadTest
class PasswordCostTest {

    private static final String PASSWORD = "یک گذرواژه بلند برای آزمون";

    @Autowired
    AccessRules rules;

    @Test
    void aPasswordIsKeptWithTheMemoryAndThePassesThatAreShipped() {
        var shipped = new Passwords(rules, new PasswordCosts().passwordCost());
        var digest = shipped.digest(PASSWORD);
        assertThat(digest).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(shipped.matches(PASSWORD, digest)).isTrue();
        assertThat(shipped.matches(PASSWORD + "!", digest)).isFalse();
    }

    @Test
    void oneThatWasKeptCheaplyIsOutdated() {
        var shipped = new Passwords(rules, PasswordCost.SHIPPED);
        var cheap = new Passwords(rules, new PasswordCost(64, 1)).digest(PASSWORD);
        assertThat(shipped.matches(PASSWORD, cheap)).isTrue();
        assertThat(shipped.isOutdated(cheap)).isTrue();
        assertThat(shipped.isOutdated(shipped.digest(PASSWORD))).isFalse();
    }
}
