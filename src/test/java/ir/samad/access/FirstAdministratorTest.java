package ir.samad.access;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.Directory;
import ir.samad.directory.PersonId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SamadTest
class FirstAdministratorTest {

    @Autowired
    FirstAdministrator first;

    @Autowired
    Directory directory;

    @Autowired
    StaffLogin staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void aHouseWithoutAccountsGetsOneAdministratorAtTheCentre() {
        inAHouseWithoutAccounts(() -> {
            var opened = first.open("first.admin").orThrow();
            assertThat(opened.password()).hasSizeGreaterThanOrEqualTo(12);
            assertThat(opened.account().mustChangePassword()).isTrue();
            var held =
                    directory.listPositionsHeldBy(new PersonId(opened.account().personId()), clock.instant());
            assertThat(held).singleElement().satisfies(position -> {
                assertThat(position.position().kind()).isEqualTo(PositionKind.ADMINISTRATOR);
                assertThat(directory.getUnit(position.position().unitId()).kind())
                        .isEqualTo(UnitKind.CENTRE);
            });
            assertThat(first.isMissing()).isFalse();
            assertThat(first.open("second.admin").findRefusal()).isPresent();
        });
    }

    @Test
    void aNameThatIsNoneOpensNothing() {
        inAHouseWithoutAccounts(() -> {
            assertThat(first.open("x").findRefusal()).isPresent();
            assertThat(first.isMissing()).isTrue();
        });
    }

    @Test
    void aHouseWithAccountsGetsNone() {
        staff.colleague(PositionKind.EXPERT);
        assertThat(first.open("first.admin").findRefusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.messageKey()).isEqualTo("access.first.exists"));
    }

    private void inAHouseWithoutAccounts(Runnable what) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("TRUNCATE access.account CASCADE").update();
            what.run();
        });
    }
}
