package ir.samad.directory.web;

import ir.samad.shell.Form;

/** The version a form was filled from, as the form goes round in the field {@code version}. */
public final class Versions {

    private static final int MOST_VERSIONS = 1_000_000;

    private Versions() {}

    /** The version in the form as it was sent; a forged one is refused, and stands for no version at all. */
    static int read(Form form) {
        var version = form.number("version", 1, MOST_VERSIONS);
        return version == null ? 0 : version;
    }

    /** The version in the form, to be shown again; one that never counts when the form was forged. */
    public static int of(Form form) {
        try {
            return Integer.parseInt(form.value("version"));
        } catch (NumberFormatException forged) {
            return 1;
        }
    }
}
