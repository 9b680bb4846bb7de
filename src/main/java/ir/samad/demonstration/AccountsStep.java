package ir.samad.demonstration;

import ir.samad.access.Accounts;
import ir.samad.directory.Directory;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the ready accounts, one for each role. */
@Component
@Order(3)
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class AccountsStep implements BuildingStep {

    private final Directory directory;
    private final Accounts accounts;
    private final Clock clock;

    AccountsStep(Directory directory, Accounts accounts, Clock clock) {
        this.directory = directory;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public String announcement() {
        return "Opening an account for each role …";
    }

    @Override
    public String build() {
        var ready = ReadyAccount.all();
        ready.forEach(this::open);
        return ready.size() + " accounts";
    }

    private void open(ReadyAccount account) {
        var position = directory
                .findPosition(account.position())
                .orElseThrow(() -> new IllegalStateException("There is no position " + account.position()));
        var holder = directory.listHolders(position.id(), clock.instant()).getFirst();
        accounts.openForDemonstration(
                        holder.person().id().value(),
                        position.unitId().value(),
                        account.username(),
                        ReadyAccount.PASSWORD)
                .orThrow();
    }
}
