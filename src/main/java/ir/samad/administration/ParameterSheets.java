package ir.samad.administration;

import ir.samad.parameters.ParameterGroup;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.ParameterValue;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.parameters.ScopeKind;
import ir.samad.parameters.ScopeNames;
import ir.samad.shell.Option;
import ir.samad.vocabulary.PersianText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together what the pages show of parameters. */
@Component
class ParameterSheets {

    private final Parameters parameters;
    private final List<ScopeNames> scopeNames;
    private final MessageSource messages;
    private final Clock clock;

    ParameterSheets(Parameters parameters, List<ScopeNames> scopeNames, MessageSource messages, Clock clock) {
        this.parameters = parameters;
        this.scopeNames = scopeNames.stream()
                .sorted(Comparator.comparing(ScopeNames::kind))
                .toList();
        this.messages = messages;
        this.clock = clock;
    }

    /** The parameters of a group. */
    List<ParameterLine> list(ParameterGroup group) {
        return Arrays.stream(ParameterKey.values())
                .filter(key -> key.group() == group)
                .map(this::line)
                .toList();
    }

    /** Parameters in whose name, explanation or code there is a word beginning with each of those typed. */
    List<ParameterLine> search(String typed, Locale locale) {
        var words = PersianText.searchKey(typed).split(" ");
        return Arrays.stream(ParameterKey.values())
                .filter(key -> {
                    var text = PersianText.searchKey(messages.getMessage(key.nameKey(), null, locale) + " "
                            + messages.getMessage(key.aboutKey(), null, locale) + " " + key.code());
                    return Arrays.stream(words).allMatch(word -> (" " + text).contains(" " + word));
                })
                .map(this::line)
                .toList();
    }

    /** Everything about one parameter, with one scope to decide for. */
    ParameterSheet sheet(ParameterKey key, Scope scope, Locale locale) {
        var today = LocalDate.now(clock);
        var history = parameters.listHistory(key);
        var on = parameters.on(today);
        return new ParameterSheet(
                key,
                scope,
                on.value(key, scope),
                on.value(key),
                history.stream()
                        .filter(value -> value.isValidOn(today) && value.scope().kind() != ScopeKind.NATION)
                        .toList(),
                history.stream()
                        .filter(value -> value.validFrom().isAfter(today) && !value.neverCounted())
                        .sorted(Comparator.comparing(ParameterValue::validFrom))
                        .toList(),
                history,
                choices(key, locale),
                names(history, scope),
                Parameters.countDecisions(history, scope));
    }

    /** The scope written in an address or a form, when the parameter has it and it exists; the country when empty. */
    Optional<Scope> findScope(ParameterKey key, String written) {
        if (written.isEmpty() || written.equals(ScopeKind.NATION.name())) {
            return Optional.of(Scope.nation());
        }
        return scopeNames.stream()
                .filter(names -> key.scopes().contains(names.kind()))
                .filter(names -> written.startsWith(names.kind().name() + ":"))
                .flatMap(names -> findId(written.substring(names.kind().name().length() + 1))
                        .filter(id -> names.findName(id).isPresent())
                        .map(id -> new Scope(names.kind(), id))
                        .stream())
                .findFirst();
    }

    private static Optional<UUID> findId(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private ParameterLine line(ParameterKey key) {
        var today = LocalDate.now(clock);
        return new ParameterLine(
                key,
                parameters.on(today).value(key),
                parameters.findPlanned(key, Scope.nation()).orElse(null),
                parameters.countApart(key));
    }

    private List<Option> choices(ParameterKey key, Locale locale) {
        var choices = new ArrayList<Option>();
        choices.add(new Option(
                ScopeKind.NATION.name(), messages.getMessage("administration.parameters.nation", null, locale)));
        for (var names : scopeNames) {
            if (key.scopes().contains(names.kind())) {
                names.list()
                        .forEach(named -> choices.add(new Option(
                                ParameterSheet.written(new Scope(names.kind(), named.id())),
                                messages.getMessage(
                                        "administration.parameters.scope." + names.kind(),
                                        new Object[] {named.name()},
                                        locale))));
            }
        }
        return choices;
    }

    private Map<Scope, String> names(List<ParameterValue> history, Scope shown) {
        Map<Scope, String> names = new HashMap<>();
        history.forEach(value -> addName(names, value.scope()));
        addName(names, shown);
        return names;
    }

    private void addName(Map<Scope, String> names, Scope scope) {
        var id = scope.id();
        if (id != null && !names.containsKey(scope)) {
            scopeNames.stream()
                    .filter(of -> of.kind() == scope.kind())
                    .flatMap(of -> of.findName(id).stream())
                    .findFirst()
                    .ifPresent(name -> names.put(scope, name));
        }
    }
}
