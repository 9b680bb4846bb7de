package ir.samad.meetings;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads from the parameters how meetings of a programme are planned (decision 5). */
@Component
class Policies {

    private static final List<String> LUNAR_MONTHS = List.of(
            "MUHARRAM",
            "SAFAR",
            "RABI_I",
            "RABI_II",
            "JUMADA_I",
            "JUMADA_II",
            "RAJAB",
            "SHABAN",
            "RAMADAN",
            "SHAWWAL",
            "DHU_AL_QADA",
            "DHU_AL_HIJJA");

    private final Parameters parameters;

    Policies(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The policy of a programme, as it is on its first day. */
    MeetingPolicy of(Programme programme) {
        var scopes = scopes(programme.id());
        var values = parameters.on(programme.first());
        return new MeetingPolicy(
                values.list(ParameterKey.MEETING_M_WEEKDAYS, scopes).stream()
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toSet()),
                values.integer(ParameterKey.MEETING_M_EVERY_WEEKS, scopes),
                values.time(ParameterKey.MEETING_M_FROM, scopes),
                values.time(ParameterKey.MEETING_M_UNTIL, scopes),
                values.list(ParameterKey.MEETING_M_BLOCKED_MONTHS, scopes).stream()
                        .map(month -> LUNAR_MONTHS.indexOf(month) + 1)
                        .collect(Collectors.toSet()),
                values.flag(ParameterKey.SPRING_GENERATED, scopes));
    }

    /** What counts in a programme (decision 14, M-2-5). */
    Counting counting(Programme programme) {
        var scopes = scopes(programme.id());
        return new Counting(
                parameters.flag(ParameterKey.CLOSURE_LOWERS, scopes),
                parameters.flag(ParameterKey.EXCUSED_LOWERS, scopes),
                parameters.flag(ParameterKey.UNANNOUNCED_COUNTS, scopes),
                parameters.flag(ParameterKey.EXTRA_COUNTS, scopes),
                parameters.flag(ParameterKey.ACCURACY_LOWERS, scopes),
                parameters.decimal(ParameterKey.MISSED_PENALTY, scopes));
    }

    /** Whether somebody must say that the health protocols were kept (M-6). */
    boolean needsChecklist(ProgrammeId programme) {
        return parameters.flag(ParameterKey.HEALTH_CHECKLIST, scopes(programme));
    }

    private static Scope[] scopes(ProgrammeId programme) {
        return new Scope[] {Scope.programme(programme.value()), Scope.nation()};
    }
}
