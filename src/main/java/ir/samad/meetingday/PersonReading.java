package ir.samad.meetingday;

import ir.samad.applicants.Identity;
import ir.samad.applicants.IdentityKind;
import ir.samad.vocabulary.ForeignNationalId;
import ir.samad.vocabulary.Landline;
import ir.samad.vocabulary.MobileNumber;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a row of a meeting, the same on the screen and in a sheet (M-10-1 to M-10-3). */
public final class PersonReading {

    /** Fewest letters of what somebody asks. */
    public static final int SHORTEST_SUBJECT = 5;

    public static final int LONGEST_SUBJECT = 1000;
    public static final int SHORTEST_ACTION = 3;
    public static final int LONGEST_ACTION = 2000;

    private PersonReading() {}

    /** The national number of an Iranian, or the general code of a foreign national. */
    public static Reading<Identity> identity(String typed) {
        var refusal = filler(typed, "M-10-1");
        if (refusal != null) {
            return Reading.refused(refusal, typed);
        }
        var national = NationalId.read(typed);
        if (national.find().isEmpty()) {
            var foreign = ForeignNationalId.read(typed);
            if (foreign.find().isPresent()) {
                return foreign.map(code -> new Identity(IdentityKind.FOREIGN_NATIONAL_ID, code.value(), null));
            }
        }
        return national.map(Identity::of);
    }

    /** A mobile, or a landline with its area code. */
    public static Reading<String> phone(String typed) {
        var refusal = filler(typed, "M-10-2");
        if (refusal != null) {
            return Reading.refused(refusal, typed);
        }
        var mobile = MobileNumber.read(typed);
        if (mobile.find().isPresent()) {
            return mobile.map(MobileNumber::value);
        }
        var landline = Landline.read(typed);
        if (landline.find().isPresent()) {
            return landline.map(Landline::value);
        }
        return looksMobile(typed) ? mobile.map(MobileNumber::value) : landline.map(Landline::value);
    }

    private static boolean looksMobile(String typed) {
        var code = PersianText.code(typed);
        return code.startsWith("09") || code.startsWith("9") || code.startsWith("+989") || code.startsWith("00989");
    }

    /** Dashes, hatches and «ایضا» stand for nothing in a column that has to be exact. */
    private static @Nullable Refusal filler(String typed, String clause) {
        return PersianText.isFiller(typed) ? Refusal.by(clause, "meetingday.refused.filler") : null;
    }
}
