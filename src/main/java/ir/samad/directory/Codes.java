package ir.samad.directory;

import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes codes people choose, and makes them where nobody chose one. */
@Component
class Codes {

    private final JdbcClient jdbc;

    Codes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The code to give.
     *
     * @param wanted null or empty to have one made, such as {@code U-1001}
     * @param letter what made codes begin with
     * @param taken whether somebody has a code
     */
    Outcome<String> choose(@Nullable String wanted, String letter, Predicate<String> taken) {
        if (wanted == null || wanted.isBlank()) {
            return Outcome.done(next(letter, taken));
        }
        var reading = Rules.readCode(wanted);
        var code = reading.find();
        if (code.isEmpty()) {
            return Outcome.refused(reading.findRefusal().orElseThrow());
        }
        return taken.test(code.get())
                ? Outcome.refused(Refusal.of("directory.refused.code.taken", code.get()))
                : Outcome.done(code.get());
    }

    /** A code nobody has. */
    String next(String letter, Predicate<String> taken) {
        String code;
        do {
            code = letter + "-"
                    + jdbc.sql("SELECT nextval('directory.code_number')")
                            .query(Long.class)
                            .single();
        } while (taken.test(code));
        return code;
    }
}
