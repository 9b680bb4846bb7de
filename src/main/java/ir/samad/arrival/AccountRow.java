package ir.samad.arrival;

import ir.samad.access.Accounts;
import ir.samad.directory.Directory;
import ir.samad.tables.Line;
import ir.samad.tables.RowReading;
import ir.samad.tables.TableWords;
import ir.samad.vocabulary.EmailAddress;
import ir.samad.vocabulary.MobileNumber;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.PersonName;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account to be opened, as its row says. */
record AccountRow(
        int row,
        String nationalId,
        String name,
        @Nullable String personnelNumber,
        String position,
        String username,
        @Nullable String mobile,
        @Nullable String email) {

    /** Reads a row; what cannot be read is added to the faults. */
    static Optional<AccountRow> read(
            Line line, Map<AccountColumn, Integer> columns, TableWords words, List<Fault<AccountColumn>> faults) {
        return new Cells(line, columns, words, faults).account();
    }

    private static final class Cells extends RowReading<AccountColumn> {

        private final List<Fault<AccountColumn>> faults;

        Cells(Line line, Map<AccountColumn, Integer> columns, TableWords words, List<Fault<AccountColumn>> faults) {
            super(line, columns, words);
            this.faults = faults;
        }

        @Override
        protected void tell(int row, AccountColumn column, Refusal refusal) {
            faults.add(new Fault<>(row, column, refusal));
        }

        Optional<AccountRow> account() {
            var nationalId = read(AccountColumn.NATIONAL_ID, NationalId::read);
            var name = read(AccountColumn.NAME, PersonName::read);
            var number = readOptional(AccountColumn.PERSONNEL_NUMBER, Directory::readPersonnelNumber);
            var position = read(AccountColumn.POSITION, typed -> Reading.accepted(typed.strip(), typed));
            var username = read(AccountColumn.USERNAME, Accounts::readUsername);
            var mobile = readOptional(AccountColumn.MOBILE, MobileNumber::read);
            var email = readOptional(AccountColumn.EMAIL, EmailAddress::read);
            return failed() || nationalId == null || name == null || position == null || username == null
                    ? Optional.empty()
                    : Optional.of(new AccountRow(
                            row(),
                            nationalId.value(),
                            name.value(),
                            number,
                            position,
                            username,
                            mobile == null ? null : mobile.value(),
                            email == null ? null : email.value()));
        }
    }
}
