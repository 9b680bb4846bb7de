package ir.samad.catalogue;

/**
 * The nine kinds of case, a closed list (N-1-15). Guidance is a service and not among them (N-1-6).
 */
public enum CaseType {
    /** درخواست: that a service be given or a rule applied (N-1-4). */
    REQUEST,
    /** شکایت: vindication of a right against breach of rules or poor service (N-1-3). */
    COMPLAINT,
    /** انتقاد; the seed prints «انتقال» (N-1-15). */
    CRITICISM,
    /** پیشنهاد (N-1-8). */
    SUGGESTION,
    /** ایده (N-1-8). */
    IDEA,
    /** طرح (N-1-15). */
    PLAN,
    /** تقدیر و تشکر (N-1-15). */
    APPRECIATION,
    /** ابراز احساسات: a message in artistic form (N-1-7). */
    EXPRESSION,
    /** گزارش مردمی: a fact worth telling (N-1-5); the only kind that may come without a name. */
    REPORT;

    /** Whether the applicant may stay anonymous (decision 4). */
    public boolean mayBeAnonymous() {
        return this == REPORT;
    }

    /** Whether it may name an official, desk or office it is about (N-10-3, N-10-4; criticism as complaint, decision 11). */
    public boolean mayBeAboutAnOfficial() {
        return this == COMPLAINT || this == CRITICISM || this == REPORT;
    }

    /** Reads the name of a type, also the misprint TRANSFER of older data, which is a criticism (N-1-15). */
    public static CaseType ofLegacy(String name) {
        return "TRANSFER".equals(name) ? CRITICISM : valueOf(name);
    }
}
