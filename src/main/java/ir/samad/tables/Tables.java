package ir.samad.tables;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import org.springframework.stereotype.Component;

/**
 * The door for files of tables. What a file is, its content says and not its name; how large it may be, packed and
 * unpacked, and how long, parameters say.
 */
@Component
public class Tables {

    private static final int MEGABYTE = 1024 * 1024;

    private final Parameters parameters;

    Tables(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Reads a file, or says why it holds no table. */
    public Outcome<TableFile> read(byte[] content) {
        if (content.length == 0) {
            return Outcome.refused(Refusal.of("tables.refused.empty"));
        }
        var largest = parameters.integer(ParameterKey.TABLE_MEGABYTES, Scope.nation());
        if (content.length > largest * MEGABYTE) {
            return Outcome.refused(Refusal.of("tables.refused.large", largest));
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Outcome.refused(Refusal.of("tables.refused.old-workbook"));
        }
        var most = parameters.integer(ParameterKey.TABLE_ROWS, Scope.nation());
        return startsWith(content, 'P', 'K')
                ? WorkbookReading.read(
                        content,
                        most,
                        (long) parameters.integer(ParameterKey.TABLE_UNPACKED_MEGABYTES, Scope.nation()) * MEGABYTE)
                : CsvText.read(content, most);
    }

    static boolean startsWith(byte[] content, int... wanted) {
        if (content.length < wanted.length) {
            return false;
        }
        for (var i = 0; i < wanted.length; i++) {
            if ((content[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
