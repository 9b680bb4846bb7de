package ir.samad.arrival;

import ir.samad.access.Accounts;
import ir.samad.access.Requester;
import ir.samad.directory.PersonId;
import ir.samad.directory.UnitId;
import ir.samad.notifications.Channel;
import ir.samad.notifications.Notice;
import ir.samad.notifications.NoticeKind;
import ir.samad.notifications.Outbox;
import ir.samad.shell.Staff;
import ir.samad.shell.Texts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens an account by the same door as a single one, and tells its holder that it is there; never the password. */
@Component
class Openings {

    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    Openings(Accounts accounts, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    Accounts.Opened open(AccountRow row, PersonId person, UnitId unit, boolean tell, Staff by, Requester from) {
        var opened = accounts.open(person.value(), unit.value(), row.username(), AccountArrival.by(by), from)
                .orThrow();
        if (tell) {
            tell(row, opened.account().id().value());
        }
        return opened;
    }

    private void tell(AccountRow row, UUID account) {
        var mobile = row.mobile();
        var email = row.email();
        if (mobile != null) {
            outbox.write(notice(Channel.SMS, mobile, row, account));
        } else if (email != null) {
            outbox.write(notice(Channel.EMAIL, email, row, account));
        }
    }

    private Notice notice(Channel channel, String to, AccountRow row, UUID account) {
        return new Notice(
                channel,
                to,
                "arrival.notice.account",
                List.of(row.username()),
                Texts.PERSIAN,
                NoticeKind.SECURITY,
                account,
                "account-opened",
                clock.instant());
    }
}
