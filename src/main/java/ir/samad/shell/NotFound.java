package ir.samad.shell;

/**
 * There is no such thing, or not for this visitor: both look alike from outside, so that nobody learns what exists.
 */
public final class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
