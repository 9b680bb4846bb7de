package ir.samad.arrival;

import ir.samad.access.AccountScope;
import ir.samad.cases.Addressee;
import ir.samad.cases.Benefit;
import ir.samad.cases.Channel;
import ir.samad.cases.Classification;
import ir.samad.cases.ComplaintGround;
import ir.samad.cases.FieldRefusal;
import ir.samad.cases.FormerCase;
import ir.samad.cases.FormerCases;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.shell.Staff;
import ir.samad.shell.Texts;
import ir.samad.tables.Line;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Urgency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for open cases of another system, from one file: all of it, or nothing. */
@Component
public class CaseArrival {

    private final ArrivalSheets sheets;
    private final FormerCases cases;
    private final UploadStore uploads;
    private final Directory directory;
    private final AccountScope scope;
    private final Territory territory;
    private final Topics topics;

    CaseArrival(
            ArrivalSheets sheets,
            FormerCases cases,
            UploadStore uploads,
            Directory directory,
            AccountScope scope,
            Territory territory,
            Topics topics) {
        this.sheets = sheets;
        this.cases = cases;
        this.uploads = uploads;
        this.directory = directory;
        this.scope = scope;
        this.territory = territory;
        this.topics = topics;
    }

    private record Row(int number, FormerCase former) {}

    /** The sheet to be filled in. */
    @Transactional(readOnly = true)
    public byte[] template() {
        return sheets.template("arrival.cases.sheet", CaseColumn.values(), CaseColumn.REQUIRED, this::choices);
    }

    private List<String> choices(CaseColumn column) {
        return switch (column) {
            case TYPE -> words(CaseNames.TYPE, CaseType.values());
            case STATE -> words(CaseNames.STATE, FormerState.values());
            case CHANNEL -> words(CaseNames.CHANNEL, Channel.values());
            case URGENCY -> words(CaseNames.URGENCY, Urgency.values());
            case CLASSIFICATION -> words(CaseNames.CLASSIFICATION, Classification.values());
            case GROUND -> words(CaseNames.GROUND, ComplaintGround.values());
            case BENEFIT -> words(CaseNames.BENEFIT, Benefit.values());
            case ADDRESSEE -> words(CaseNames.ADDRESSEE, Addressee.values());
            case TOPIC ->
                CaseNames.choosable(topics).stream().map(Topic::name).distinct().toList();
            default -> List.of();
        };
    }

    private List<String> words(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(one -> sheets.words().text(prefix + one.name(), Texts.PERSIAN))
                .toList();
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
     * Brings the cases in, in this transaction.
     *
     * @param progress told how many are written
     * @return how many; refused when anything stands against it by now
     */
    @Transactional
    public Outcome<Integer> bringIn(Upload upload, Staff by, IntConsumer progress) {
        var checked = check(upload, by).find().orElse(null);
        if (checked == null || !checked.faults().isEmpty()) {
            return Outcome.refused(Refusal.of("arrival.refused.errors"));
        }
        cases.bringIn(checked.fresh(), by, upload.tell(), progress);
        uploads.finish(upload.id(), checked.fresh().size());
        return Outcome.done(checked.fresh().size());
    }

    private Outcome<Checked<CaseColumn, FormerCase>> check(Upload upload, Staff by) {
        return sheets.open(upload, List.of(CaseColumn.values()), CaseColumn.REQUIRED)
                .map(opened -> check(opened, upload.system(), by));
    }

    private Checked<CaseColumn, FormerCase> check(OpenedSheet<CaseColumn> opened, String system, Staff by) {
        var faults = new ArrayList<>(opened.faults());
        var table = opened.table();
        if (!table.columns().keySet().containsAll(CaseColumn.REQUIRED)) {
            return new Checked<>(opened, List.of(), 0, sheets.inOrder(faults));
        }
        var names = new CaseNames(sheets.words(), directory, scope, territory, topics, by);
        var rows = new ArrayList<Row>();
        for (Line line : table.table().lines()) {
            new CaseRow(system, line, table.columns(), names, faults)
                    .read()
                    .ifPresent(former -> rows.add(new Row(line.number(), former)));
        }
        refuseTwice(rows, faults);
        var here = cases.listKnown(
                system, rows.stream().map(row -> row.former().number()).toList());
        var fresh = rows.stream()
                .filter(row -> !here.contains(FormerCases.key(row.former().number())))
                .toList();
        for (var row : fresh) {
            cases.check(row.former(), by)
                    .forEach(against -> faults.add(new Fault<>(row.number(), columnOf(against), against.refusal())));
        }
        return new Checked<>(
                opened, fresh.stream().map(Row::former).toList(), rows.size() - fresh.size(), sheets.inOrder(faults));
    }

    private static void refuseTwice(List<Row> rows, List<Fault<CaseColumn>> faults) {
        Map<String, Integer> numbers = new HashMap<>();
        for (var row : rows) {
            var earlier = numbers.putIfAbsent(FormerCases.key(row.former().number()), row.number());
            if (earlier != null) {
                faults.add(new Fault<>(row.number(), CaseColumn.NUMBER, Refusal.of("arrival.refused.twice", earlier)));
            }
        }
    }

    /** Where in a row stands what the rules of filing call by the names of their fields. */
    private static @Nullable CaseColumn columnOf(FieldRefusal against) {
        return switch (against.field()) {
            case "topic" -> CaseColumn.TOPIC;
            case "county" -> CaseColumn.COUNTY;
            case "ground" -> CaseColumn.GROUND;
            case "body" -> CaseColumn.BODY;
            case "benefit" -> CaseColumn.BENEFIT;
            case "addressee" -> CaseColumn.ADDRESSEE;
            case "nationalId" -> CaseColumn.NATIONAL_ID;
            case "receivedOn" -> CaseColumn.REGISTERED_ON;
            case "unit" -> CaseColumn.UNIT;
            case "dueOn" -> CaseColumn.DUE_ON;
            default -> null;
        };
    }
}
