package ir.samad.parameters;

/** The headings under which an administrator finds parameters. */
public enum ParameterGroup {
    ANSWERING,
    LIFE,
    DESK,
    MEETINGS,
    EVALUATION,
    TIME,
    UPLOADS,
    ACCESS,
    LIMITS,
    RETENTION
}
