package ir.samad.cases.filing;

import ir.samad.cases.Matter;
import ir.samad.cases.Officials;
import ir.samad.cases.filing.FilingOptions.UnitOfficials;
import ir.samad.catalogue.CaseType;
import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.routing.Official;
import ir.samad.shell.Form;
import ir.samad.shell.Option;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Finds and reads the official, desk or office a complaint or report is about (N-10-3): looked for in the published
 * directory by the name of the unit, and named by the id of a position, or of a unit when it is meant as such. Of persons
 * nothing is shown.
 */
@Component
class FilingOfficials {

    private static final String FIELD = "about";
    private static final String WORDS = "aboutFind";
    private static final String FOUND = "aboutFound";
    private static final int LONGEST_WORDS = 100;
    private static final int MOST_UNITS = 12;

    private final Directory directory;
    private final Officials officials;
    private final MessageSource messages;

    FilingOfficials(Directory directory, Officials officials, MessageSource messages) {
        this.directory = directory;
        this.officials = officials;
        this.messages = messages;
    }

    /** Whether words were typed that have not been looked for yet; the key Enter is enough. */
    boolean isSought(Form form) {
        var words = form.value(WORDS).strip();
        return !words.isEmpty() && !words.equals(form.value(FOUND).strip());
    }

    /** Whoever is named; null when nobody is, or when it is refused at its field. */
    @Nullable
    Official read(Form form, CaseType type) {
        var typed = form.value(FIELD).strip();
        if (typed.isEmpty()) {
            if (!form.value(WORDS).isBlank()) {
                form.refuse(FIELD, Refusal.of("cases.about.choose"));
            }
            return null;
        }
        var official = find(typed).orElse(null);
        if (official == null) {
            form.refuse(FIELD, Refusal.of("cases.about.unknown"));
        } else if (type.mayBeAboutAnOfficial() && !officials.isHandled(type, official)) {
            form.refuse(FIELD, Refusal.by("N-10-3-t", "cases.about.nobody-above"));
            return null;
        }
        return official;
    }

    /** The matter with whoever it is about, and the body he belongs to. */
    Matter name(Matter matter, Official official) {
        var body = matter.bodyConcerned();
        return matter.about(
                official, body == null ? directory.getUnit(official.unit()).bodyId() : body);
    }

    /** What was found, and what is chosen already. */
    List<UnitOfficials> options(Form form) {
        var units = new ArrayList<Unit>();
        find(form.value(FIELD).strip())
                .map(official -> directory.getUnit(official.unit()))
                .ifPresent(units::add);
        var words = form.value(WORDS).strip();
        if (!words.isEmpty() && words.length() <= LONGEST_WORDS) {
            directory.searchUnits(words, MOST_UNITS).stream()
                    .filter(unit -> !units.contains(unit))
                    .forEach(units::add);
        }
        return units.stream()
                .map(unit -> new UnitOfficials(unit.name(), officials(unit)))
                .toList();
    }

    private List<Option> officials(Unit unit) {
        var options = new ArrayList<Option>();
        options.add(new Option(
                unit.id().value().toString(),
                messages.getMessage("cases.about.unit", null, LocaleContextHolder.getLocale()) + " " + unit.name()));
        directory.listPositions(unit.id()).stream()
                .map(position -> new Option(position.id().value().toString(), position.title() + "، " + unit.name()))
                .forEach(options::add);
        return options;
    }

    /** Open positions of open units, and open units. */
    private Optional<Official> find(String typed) {
        try {
            var id = UUID.fromString(typed);
            return directory
                    .findPosition(new PositionId(id))
                    .filter(Position::active)
                    .map(position -> new Official(position.unitId(), position.id()))
                    .or(() -> Optional.of(new Official(new UnitId(id), null)))
                    .filter(official -> directory
                            .findUnit(official.unit())
                            .filter(Unit::active)
                            .isPresent());
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
