package ir.samad.directory.web;

import ir.samad.directory.Appointee;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryListing;
import ir.samad.directory.Person;
import ir.samad.directory.PersonEntry;
import ir.samad.shell.Form;
import ir.samad.shell.Option;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.PersonName;
import ir.samad.vocabulary.Refusal;
import ir.samad.vocabulary.SearchQuery;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom a form names to hold a position: somebody known by his national or personnel number, somebody chosen among those
 * of a name, or somebody new with a number and a name. A name alone decides nothing, as many bear the same.
 */
@Component
class NamedHolder {

    private static final int LONGEST = 100;
    private static final int MOST_FOUND = 10;

    private final Directory directory;
    private final DirectoryListing listing;
    private final Clock clock;

    NamedHolder(Directory directory, DirectoryListing listing, Clock clock) {
        this.directory = directory;
        this.listing = listing;
        this.clock = clock;
    }

    /** Reads the fields {@code person}, {@code name} and {@code chosen}; what is missing is refused at its field. */
    Optional<Appointee> read(Form form) {
        var typed = form.text("person", 1, LONGEST);
        if (typed == null) {
            return Optional.empty();
        }
        var number = PersianText.code(typed);
        var nationalId = NationalId.read(number).find().map(NationalId::value);
        var known = nationalId
                .flatMap(directory::findPersonByNationalId)
                .or(() -> directory.findPersonByPersonnelNumber(number.toUpperCase(Locale.ROOT)));
        if (known.isPresent()) {
            return Optional.of(new Appointee.Known(known.get().id()));
        }
        return isName(typed) ? chosen(form, typed) : entered(form, nationalId.orElse(null));
    }

    /** Those of the typed name, to choose from; none when a number was typed. */
    List<Option> found(Form form) {
        return named(form.value("person")).stream()
                .map(person -> new Option(person.id().toString(), person.name(), told(person)))
                .toList();
    }

    private Optional<Appointee> chosen(Form form, String typed) {
        var found = named(typed);
        if (found.isEmpty()) {
            form.refuse("person", Refusal.of("directory.refused.person.unknown-name", typed));
            return Optional.empty();
        }
        var chosen = found.stream()
                .filter(person -> person.id().toString().equals(form.value("chosen")))
                .findFirst();
        if (chosen.isEmpty()) {
            form.refuse("chosen", Refusal.of("directory.refused.chosen.none"));
        }
        return chosen.map(person -> new Appointee.Known(person.id()));
    }

    private static Optional<Appointee> entered(Form form, @Nullable String nationalId) {
        if (form.value("name").isBlank()) {
            form.refuse("name", Refusal.of("directory.refused.name.new-person"));
            return Optional.empty();
        }
        var name = form.read("name", PersonName::read);
        var personnelNumber = nationalId == null ? form.read("person", PersonForms::readPersonnelNumber) : null;
        return name == null || nationalId == null && personnelNumber == null
                ? Optional.empty()
                : Optional.of(new Appointee.New(new PersonEntry(name.value(), nationalId, personnelNumber)));
    }

    private List<Person> named(String typed) {
        return isName(typed)
                ? SearchQuery.read(typed)
                        .find()
                        .map(query -> listing.searchPeople(query, MOST_FOUND))
                        .orElse(List.of())
                : List.of();
    }

    private static boolean isName(String typed) {
        return typed.codePoints().anyMatch(Character::isLetter)
                && typed.codePoints().noneMatch(Character::isDigit);
    }

    /** What tells one bearer of a name from another. */
    private String told(Person person) {
        var positions = directory.listPositionsHeldBy(person.id(), clock.instant()).stream()
                .map(held -> held.position().title() + "، " + held.unit().name());
        return Stream.concat(Stream.of(Objects.toString(person.personnelNumber(), "")), positions)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
