package ir.samad.administration;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.ParameterValue;
import ir.samad.parameters.Scope;
import ir.samad.parameters.ScopeKind;
import ir.samad.shell.Option;
import ir.samad.shell.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything one page shows of a parameter.
 *
 * @param scope for whom the page decides
 * @param counting the value that counts there today, its own or a wider one
 * @param national the value of the country today
 * @param apart values of single bodies, topics or programmes that count today
 * @param planned decided values that begin later
 * @param history everything ever decided, latest first
 * @param choices for whom one can decide
 * @param names names of the scopes that occur
 * @param decisions how many decisions about this scope are shown
 */
public record ParameterSheet(
        ParameterKey key,
        Scope scope,
        ParameterValue counting,
        ParameterValue national,
        List<ParameterValue> apart,
        List<ParameterValue> planned,
        List<ParameterValue> history,
        List<Option> choices,
        Map<Scope, String> names,
        int decisions) {

    /** Whether the scope has a value of its own today, which could be ended. */
    public boolean hasItsOwn() {
        return scope.kind() != ScopeKind.NATION && counting.scope().equals(scope);
    }

    /** A scope as addresses and forms write it. */
    public static String written(Scope scope) {
        return scope.id() == null ? scope.kind().name() : scope.kind().name() + ":" + scope.id();
    }

    /** The name of a scope for people; the country, and one whose name nobody knows any more, have messages. */
    public String nameOr(Scope of, Page page) {
        var name = names.get(of);
        if (name != null) {
            return name;
        }
        return page.text(
                of.kind() == ScopeKind.NATION
                        ? "administration.parameters.nation"
                        : "administration.parameters.unnamed");
    }

    /** The name of a scope; null for the country, which has a message. */
    public @Nullable String name(Scope of) {
        return names.get(of);
    }
}
