package ir.samad.demonstration;

import ir.samad.vocabulary.MobileNumber;
import ir.samad.vocabulary.NationalId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Invents people, the same ones for the same seed. National numbers have valid check digits but prefixes that no registry
 * office was given, so that no real person is meant; mobiles lie in 0900 000 xxxx.
 */
final class Invention {

    private static final List<String> PREFIXES = List.of("099", "080", "009");
    private static final int MOBILES = 10_000;

    private final Random random;
    private final List<String> women;
    private final List<String> men;
    private final List<String> families;
    private final Set<String> numbers = new HashSet<>();
    private int mobiles;

    Invention(long seed) {
        this(seed, 0);
    }

    /**
     * Invents people whose mobiles nobody else has.
     *
     * @param firstMobile from which their mobiles are counted
     */
    Invention(long seed, int firstMobile) {
        mobiles = firstMobile;
        random = new Random(seed);
        var names = DataFile.rows("names.csv");
        women = names(names, Gender.FEMALE.name());
        men = names(names, Gender.MALE.name());
        families = names(names, "FAMILY");
    }

    enum Gender {
        FEMALE,
        MALE
    }

    /**
     * Somebody invented.
     *
     * @param nationalId ten digits, valid, of an unassigned prefix
     * @param mobile {@code 0900000xxxx}
     */
    record Invented(String firstName, String lastName, Gender gender, String nationalId, String mobile) {

        String name() {
            return firstName + " " + lastName;
        }
    }

    /** A woman or a man, by chance. */
    Invented anybody() {
        return somebody(random.nextBoolean() ? Gender.FEMALE : Gender.MALE);
    }

    Invented somebody(Gender gender) {
        var first = gender == Gender.FEMALE ? women : men;
        return named(first.get(random.nextInt(first.size())), families.get(random.nextInt(families.size())), gender);
    }

    /** Somebody with this name. */
    Invented named(String firstName, String lastName, Gender gender) {
        return new Invented(firstName, lastName, gender, nationalId(), mobile());
    }

    private String nationalId() {
        while (true) {
            var nine = PREFIXES.get(random.nextInt(PREFIXES.size()))
                    + String.format(Locale.ROOT, "%06d", 1 + random.nextInt(999_999));
            var sum = 0;
            for (var i = 0; i < nine.length(); i++) {
                sum += (nine.charAt(i) - '0') * (10 - i);
            }
            var rest = sum % 11;
            var number = nine + (rest < 2 ? rest : 11 - rest);
            if (NationalId.read(number).find().isPresent() && numbers.add(number)) {
                return number;
            }
        }
    }

    private String mobile() {
        var number = "0900000" + String.format(Locale.ROOT, "%04d", (1000 + mobiles++) % MOBILES);
        return MobileNumber.read(number).find().orElseThrow().value();
    }

    private static List<String> names(List<de.siegmar.fastcsv.reader.NamedCsvRecord> rows, String kind) {
        return rows.stream()
                .filter(row -> row.getField("kind").equals(kind))
                .map(row -> row.getField("name"))
                .toList();
    }
}
