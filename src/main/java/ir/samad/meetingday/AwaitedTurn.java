package ir.samad.meetingday;

import java.time.LocalTime;

/**
 * Somebody who asked for a turn and has not come yet.
 *
 * @param address his page for whoever keeps the day
 * @param number by which he is called
 * @param about when that will be, as he was told
 */
public record AwaitedTurn(String address, int number, LocalTime about, String name, MeetingMode mode, String subject) {}
