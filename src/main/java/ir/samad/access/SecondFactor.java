package ir.samad.access;

import java.time.Instant;

/**
 * The second step of an account that has one.
 *
 * @param setUpAt when it was set up
 * @param recoveryCodesLeft how many codes for a lost telephone are still good
 */
public record SecondFactor(Instant setUpAt, int recoveryCodesLeft) {}
