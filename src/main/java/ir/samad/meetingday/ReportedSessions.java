package ir.samad.meetingday;

import java.util.UUID;

/** Says of which sessions the report has left the body; offered by the room of the reports. */
public interface ReportedSessions {

    /** Whether the report of this session was released and has not been returned, so that its rows stand as they are. */
    boolean isReported(UUID session);
}
