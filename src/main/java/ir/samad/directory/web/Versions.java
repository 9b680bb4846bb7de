package ir.samad.directory.web;

import ir.samad.shell.Form;

/** The version a form was filled from, as the form goes round. */
public final class Versions {

    private Versions() {}

    /** The version in the form; one that never counts when the form was forged. */
    public static int of(Form form) {
        try {
            return Integer.parseInt(form.value("version"));
        } catch (NumberFormatException forged) {
            return 1;
        }
    }
}
