package ir.samad.cases.web;

import ir.samad.vocabulary.TrackingCode;

/** Tracking codes for templates that hold them as text. */
public final class Codes {

    private Codes() {}

    /** In groups of four. */
    public static String grouped(String code) {
        return new TrackingCode(code).grouped();
    }
}
