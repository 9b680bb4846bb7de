package ir.samad.arrival;

import ir.samad.access.AccountId;
import ir.samad.access.Requester;
import ir.samad.arrival.AccountChecks.Fresh;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryImport;
import ir.samad.directory.Keeper;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for accounts of many members of staff, from one file: all of it, or nothing. */
@Component
public class AccountArrival {

    private final ArrivalSheets sheets;
    private final AccountChecks checks;
    private final UploadStore uploads;
    private final Directory directory;
    private final DirectoryImport imports;
    private final Openings openings;
    private final Parameters parameters;

    AccountArrival(
            ArrivalSheets sheets,
            AccountChecks checks,
            UploadStore uploads,
            Directory directory,
            DirectoryImport imports,
            Openings openings,
            Parameters parameters) {
        this.sheets = sheets;
        this.checks = checks;
        this.uploads = uploads;
        this.directory = directory;
        this.imports = imports;
        this.openings = openings;
        this.parameters = parameters;
    }

    /** The sheet to be filled in. */
    public byte[] template() {
        return sheets.template(
                "arrival.accounts.sheet", AccountColumn.values(), AccountColumn.REQUIRED, column -> List.of());
    }

    /** What an upload would do; writes nothing. */
    @Transactional(readOnly = true)
    public ArrivalPreview preview(Upload upload, Staff by) {
        return ArrivalPreview.of(upload, check(upload, by));
    }

    /** The upload as a workbook with its errors marked. */
    @Transactional(readOnly = true)
    public byte[] marked(Upload upload, Staff by) {
        var checked = check(upload, by).orThrow();
        return sheets.marked(checked.opened(), checked.faults());
    }

    /**
     * Opens the accounts, each with a password made here that is shown this once and changed at the first sign-in.
     *
     * @return refused when anything stands against it by now, or it was done already
     */
    @Transactional
    public Outcome<List<OpenedAccount>> bringIn(Upload upload, Staff by, Requester from) {
        if (!uploads.claim(upload.id(), upload.total())) {
            return Outcome.refused(Refusal.of("arrival.refused.done"));
        }
        var checked = check(upload, by).find().orElse(null);
        if (checked == null || !checked.faults().isEmpty()) {
            uploads.fail(upload.id());
            return Outcome.refused(Refusal.of("arrival.refused.errors"));
        }
        var entered = imports.apply(AccountChecks.holders(checked.fresh()), Keeper.of(by));
        if (entered.isRefused()) {
            uploads.fail(upload.id());
            return Outcome.refused(Refusal.of("arrival.refused.errors"));
        }
        var opened = new ArrayList<OpenedAccount>();
        for (var one : checked.fresh()) {
            var person =
                    directory.findPersonByNationalId(one.row().nationalId()).orElseThrow();
            var account = openings.open(one.row(), person.id(), one.position().unitId(), upload.tell(), by, from);
            opened.add(new OpenedAccount(
                    person.name(),
                    one.position().title() + "، "
                            + directory.getUnit(one.position().unitId()).name(),
                    one.row().username(),
                    account.password()));
        }
        uploads.finish(upload.id(), opened.size());
        return Outcome.done(List.copyOf(opened));
    }

    private Outcome<Checked<AccountColumn, Fresh>> check(Upload upload, Staff by) {
        return switch (sheets.open(upload, List.of(AccountColumn.values()), AccountColumn.REQUIRED)) {
            case Outcome.Refused<OpenedSheet<AccountColumn>>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<OpenedSheet<AccountColumn>>(var opened) -> {
                var most = parameters.integer(ParameterKey.TABLE_ACCOUNTS, Scope.nation());
                yield opened.table().table().lines().size() > most
                        ? Outcome.refused(Refusal.of("arrival.refused.many-accounts", most))
                        : Outcome.done(check(opened, by));
            }
        };
    }

    private Checked<AccountColumn, Fresh> check(OpenedSheet<AccountColumn> opened, Staff by) {
        var faults = new ArrayList<>(opened.faults());
        var table = opened.table();
        if (!table.columns().keySet().containsAll(AccountColumn.REQUIRED)) {
            return new Checked<>(opened, List.of(), 0, sheets.inOrder(faults));
        }
        var rows = table.table().lines().stream()
                .flatMap(line -> AccountRow.read(line, table.columns(), sheets.words(), faults).stream())
                .toList();
        var found = checks.check(rows, by, faults);
        return new Checked<>(opened, found.fresh(), found.known(), sheets.inOrder(faults));
    }

    static AccountId by(Staff staff) {
        return new AccountId(staff.accountId());
    }
}
