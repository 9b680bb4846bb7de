package ir.samad.meetings.web;

/**
 * What somebody supposes to see what the score would be (decision 14).
 *
 * @param season 1 for spring
 * @param missed how many of its sessions are missed, all others being held
 */
public record Supposed(int season, int missed) {}
