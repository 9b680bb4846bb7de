package ir.samad.cases;

/**
 * Whether the promised date was kept (D-5-5).
 *
 * @param kept whether the answer came on that day or before
 * @param workingDaysLate by how many working days it was missed; 0 when it was kept, and when the answer came on a free day
 *     before the next working day
 */
public record PromiseKept(boolean kept, int workingDaysLate) {}
