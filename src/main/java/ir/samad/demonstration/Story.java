package ir.samad.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import ir.samad.cases.AnswerOutcome;
import ir.samad.catalogue.CaseType;
import ir.samad.territory.CountyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code stories.csv}: a case as a citizen wrote it, and what the administration did.
 *
 * @param topic code of the topic
 * @param gender of the citizen when the text tells it; null when not
 * @param reason why not, or why not all; empty when all was done
 * @param remark between staff
 * @param deficiency what the citizen is asked for; empty when nothing is missing
 * @param elsewhere whether it could have happened in another county as well
 */
record Story(
        String code,
        String topic,
        CaseType type,
        CountyCode county,
        Invention.@Nullable Gender gender,
        String text,
        AnswerOutcome outcome,
        String answer,
        String reason,
        String remark,
        String deficiency,
        boolean elsewhere) {

    static List<Story> all() {
        return DataFile.rows("stories.csv").stream().map(Story::of).toList();
    }

    private static Story of(NamedCsvRecord row) {
        var gender = DataFile.orNull(row, "gender");
        return new Story(
                row.getField("code"),
                row.getField("topic"),
                CaseType.valueOf(row.getField("case_type")),
                new CountyCode(row.getField("county")),
                gender == null ? null : Invention.Gender.valueOf(gender),
                row.getField("text"),
                row.getField("outcome").equals("PARTLY")
                        ? AnswerOutcome.PARTLY_DONE
                        : AnswerOutcome.valueOf(row.getField("outcome")),
                row.getField("answer"),
                row.getField("reason"),
                row.getField("remark"),
                row.getField("deficiency"),
                row.getField("elsewhere").equals("yes"));
    }
}
