package ir.samad.demonstration;

/** A part of the demonstration country, built in one transaction. The order of the steps is that of their beans. */
interface BuildingStep {

    /** Name of its marker; stays. */
    String name();

    /** A line for the console before it begins. */
    String announcement();

    /**
     * Builds it, the same every time.
     *
     * @return what was built, for the console
     */
    String build();
}
