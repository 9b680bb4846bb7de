package ir.samad;

import ir.samad.database.StartRefused;
import org.springframework.boot.SpringBootExceptionReporter;

/** Keeps a refused start from being told twice: {@link Samad} says the sentence, nobody needs where it was thrown. */
class RefusedStart implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return failure instanceof StartRefused;
    }
}
