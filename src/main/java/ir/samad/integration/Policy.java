package ir.samad.integration;

import ir.samad.parameters.ParameterKey;

/** The limits of the API; each request counts against one of them. The numbers are parameters, also of a body. */
public enum Policy {
    /** Every request but those below. */
    DEFAULT("default", ParameterKey.LIMIT_API_BY_CLIENT, ParameterKey.PERIOD_API_BY_CLIENT),
    /** Questions for a case by its tracking code, so that nobody tries codes. */
    INQUIRY("inquiry", ParameterKey.LIMIT_API_INQUIRY, ParameterKey.PERIOD_API_INQUIRY);

    private final String code;
    private final ParameterKey count;
    private final ParameterKey period;

    Policy(String code, ParameterKey count, ParameterKey period) {
        this.code = code;
        this.count = count;
        this.period = period;
    }

    /** Its name in headers. */
    public String code() {
        return code;
    }

    ParameterKey count() {
        return count;
    }

    ParameterKey period() {
        return period;
    }
}
