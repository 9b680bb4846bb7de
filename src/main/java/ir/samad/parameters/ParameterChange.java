package ir.samad.parameters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator asks for.
 *
 * @param key which parameter
 * @param scope for whom
 * @param typed the value as typed; null to end a value of a body, topic or programme, so that the wider one counts
 * @param validFrom first day, today or later
 * @param reason why, for everybody who reads the history
 * @param by who decides
 * @param seen how many decisions about this parameter and scope the person had before him, as
 *     {@link Parameters#countDecisions} counts them; when there are others now, the change is refused, so that two people
 *     never overwrite each other. Null when nothing was shown
 */
public record ParameterChange(
        ParameterKey key,
        Scope scope,
        @Nullable String typed,
        LocalDate validFrom,
        String reason,
        DecidedBy by,
        @Nullable Integer seen) {}
