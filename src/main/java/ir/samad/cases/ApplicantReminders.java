package ir.samad.cases;

import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.Reminders;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds an applicant once of what he was asked for, before the date passes (D-5-4). */
@Component
class ApplicantReminders {

    private static final int BATCH = 500;

    private final CaseStore store;
    private final Reminders reminders;
    private final Promises promises;
    private final Steps steps;
    private final TransactionTemplate transactions;

    ApplicantReminders(
            CaseStore store, Reminders reminders, Promises promises, Steps steps, TransactionTemplate transactions) {
        this.store = store;
        this.reminders = reminders;
        this.promises = promises;
        this.steps = steps;
        this.transactions = transactions;
    }

    /** Reminds everybody whose day has come, each once, in small transactions; a second instance finds it done. */
    @Scheduled(cron = "0 20 * * * *")
    public void remind() {
        reminders
                .listDue(promises.today(), BATCH)
                .forEach(id -> transactions.executeWithoutResult(status -> remind(id)));
    }

    private void remind(CaseId id) {
        var locked = store.lock(id).orElseThrow();
        var file = locked.file();
        if (!reminders.forget(id) || file.state() != CaseState.WAITING_FOR_APPLICANT) {
            return;
        }
        var until = Pauses.asked(steps.history(file))
                .map(entry -> entry.get(Content.DUE))
                .orElse("");
        steps.take(locked, file, CaseEvent.APPLICANT_REMINDED, new Actor.System(), Map.of(Content.DUE, until));
    }
}
