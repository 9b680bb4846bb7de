package ir.samad.shell;

import ir.samad.vocabulary.Refusal;

/** Carries a refusal to the one place that shows it, where no form is at hand to keep it at a field. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.messageKey());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
