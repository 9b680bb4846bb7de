package ir.samad.meetingturns;

import ir.samad.meetings.MeetingSession;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reads from the parameters of a programme how turns of its sessions are given. */
@Component
class TurnPlans {

    private final Parameters parameters;

    TurnPlans(Parameters parameters) {
        this.parameters = parameters;
    }

    TurnPlan of(MeetingSession session) {
        var scopes = scopes(session);
        return TurnPlan.of(
                session,
                parameters.duration(ParameterKey.TURN_MINUTES, scopes),
                parameters.integer(ParameterKey.TURN_SHARE, scopes));
    }

    /** How long before a session begins people are reminded of their turns. */
    Duration reminder(MeetingSession session) {
        return Duration.ofHours(parameters.integer(ParameterKey.TURN_REMINDER_HOURS, scopes(session)));
    }

    private static Scope[] scopes(MeetingSession session) {
        return new Scope[] {Scope.programme(session.programme().value()), Scope.nation()};
    }
}
