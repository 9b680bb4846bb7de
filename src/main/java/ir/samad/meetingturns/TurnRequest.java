package ir.samad.meetingturns;

import ir.samad.applicants.Identity;
import ir.samad.meetingday.MeetingMode;
import ir.samad.vocabulary.MobileNumber;

/**
 * What somebody says who asks for a turn, as it is read of everybody who is met (M-7, M-10-1 to M-10-3).
 *
 * @param mobile his own, proved by a one-time code (M-10-2)
 * @param subject what he will ask
 */
public record TurnRequest(
        MeetingMode mode, Identity identity, String firstName, String lastName, MobileNumber mobile, String subject) {}
