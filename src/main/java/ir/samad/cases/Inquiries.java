package ir.samad.cases;

import ir.samad.vocabulary.LegalEntityId;
import ir.samad.vocabulary.MobileNumber;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.TrackingCode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The door for whoever holds a tracking code: finds the case by it and the second thing he knows, typed in any digits. */
@Component
public class Inquiries {

    private final Cases cases;

    Inquiries(Cases cases) {
        this.cases = cases;
    }

    /**
     * The case, when the second thing is its mobile, e-mail, identity, or the secret of an anonymous report. How often
     * somebody may ask is limited by the caller.
     */
    public Optional<CaseFile> find(TrackingCode code, String known) {
        return Stream.<Function<String, Optional<String>>>of(
                        typed -> value(MobileNumber.read(typed), MobileNumber::value),
                        typed -> value(NationalId.read(typed), NationalId::value),
                        typed -> value(LegalEntityId.read(typed), LegalEntityId::value),
                        typed -> Optional.of(typed.strip()))
                .flatMap(reader -> reader.apply(known).stream())
                .distinct()
                .flatMap(second -> cases.findByCode(code, second).stream())
                .findFirst()
                .or(() -> cases.findBySecret(code, secret(known)));
    }

    private static <T> Optional<String> value(Reading<T> reading, Function<T, String> value) {
        return reading.find().map(value);
    }

    /** Hexadecimal digits as they may come from a phone: spaces, capitals and Persian digits are no difference. */
    private static String secret(String typed) {
        var plain = new StringBuilder();
        typed.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(point -> plain.append(
                        Character.isDigit(point)
                                ? Integer.toString(Character.digit(point, 10))
                                : Character.toString(point)));
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
