package ir.samad.meetingreports.activity;

import ir.samad.calendar.Season;
import ir.samad.directory.UnitId;
import ir.samad.territory.ProvinceCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The activity of the managers of a body in a season, as its head reported it (M-3, M-5-2).
 *
 * @param province to whose governorate it goes
 * @param ministry the unit above in the directory, to which it goes too
 * @param above headquarters of the ministry to which the body of that unit belongs; null when it belongs to none
 * @param version counts what was released of the same season
 * @param digest SHA-256 of the workbook
 * @param releasedTitle title of the position in which it was released
 * @param receipts who said that he has it; whoever gets it sees those of all
 */
public record ActivityReport(
        UUID id,
        UnitId unit,
        String unitName,
        ProvinceCode province,
        UnitId ministry,
        String ministryName,
        @Nullable UnitId above,
        @Nullable String aboveName,
        Season season,
        int version,
        String digest,
        Instant releasedAt,
        String releasedBy,
        String releasedTitle,
        List<Receipt> receipts) {

    public ActivityReport {
        receipts = List.copyOf(receipts);
    }

    /** To whom it goes. */
    public enum Recipient {
        /** The unit directly above. */
        MINISTRY,
        /** The ministry of the organisation whose unit that is. */
        MINISTRY_ABOVE,
        GOVERNORATE
    }

    /** That a recipient has it. */
    public record Receipt(Recipient recipient, Instant at, String by, String title) {}

    /** To whom this one goes. */
    public List<Recipient> recipients() {
        return Arrays.stream(Recipient.values())
                .filter(recipient -> recipient != Recipient.MINISTRY_ABOVE || above != null)
                .toList();
    }

    public Optional<Receipt> receiptOf(Recipient recipient) {
        return receipts.stream()
                .filter(receipt -> receipt.recipient() == recipient)
                .findFirst();
    }
}
