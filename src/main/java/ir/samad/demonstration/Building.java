package ir.samad.demonstration;

import ir.samad.directory.Directory;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the demonstration country at the first start on an empty database, before the first request is served. Each step
 * is one transaction with its own marker: a step that was interrupted left nothing behind and is done again.
 */
@Component
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class Building implements SmartLifecycle {

    private final List<BuildingStep> steps;
    private final StepsDone done;
    private final Directory directory;
    private final TransactionTemplate transactions;
    private volatile boolean built;

    Building(List<BuildingStep> steps, StepsDone done, Directory directory, TransactionTemplate transactions) {
        this.steps = steps;
        this.done = done;
        this.directory = directory;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        if (done.isEmpty() && !directory.listBodies().isEmpty()) {
            progress("This database has a directory of its own: no demonstration country is built into it.");
        } else {
            steps.stream().filter(step -> !done.contains(step.name())).forEach(this::take);
        }
        built = true;
    }

    private void take(BuildingStep step) {
        progress(step.announcement());
        var begun = System.nanoTime();
        var result = transactions.execute(status -> {
            var what = step.build();
            done.add(step.name());
            return what;
        });
        progress("  %s (%.1f s)".formatted(result, (System.nanoTime() - begun) / 1e9));
    }

    @Override
    public void stop() {
        built = false;
    }

    @Override
    public boolean isRunning() {
        return built;
    }

    /** Before the web server opens, which comes last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private static void progress(String line) {
        System.out.println("  " + line);
    }
}
