package ir.samad.meetingday;

import ir.samad.applicants.Identity;

/**
 * Who is met, exactly as the report needs him (M-10-1 to M-10-3).
 *
 * @param identity national number, or general code of a foreign national
 * @param phone mobile or landline as dialled inside Iran
 * @param phoneOf whose telephone it is when it is not his own; empty for his own
 * @param phoneShared whether whoever enters it confirms that others share the number
 * @param subject what he asks
 */
public record PersonData(
        MeetingMode mode,
        Identity identity,
        String firstName,
        String lastName,
        String phone,
        String phoneOf,
        boolean phoneShared,
        String subject) {}
