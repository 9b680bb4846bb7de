package ir.samad.cases.web;

import ir.samad.audit.AccessRecord;
import ir.samad.audit.AccessRecords;
import ir.samad.cases.CaseFile;
import ir.samad.cases.OwnRecord;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who has opened an applicant's data, as he may read it: which position of which unit, when and why. Names of staff stay
 * inside; what he opened himself and what the program did by itself is not in it.
 */
@Component
class OwnAccesses {

    private static final int MOST = 500;

    private final AccessRecords records;
    private final Directory directory;

    OwnAccesses(AccessRecords records, Directory directory) {
        this.records = records;
        this.directory = directory;
    }

    /** The openings of this case and of what the applicant is known by, newest first. */
    List<OwnAccess> of(CaseFile file) {
        var applicant = file.applicant();
        var ofApplicant = applicant == null ? List.<AccessRecord>of() : records.listFor(applicant.value());
        return list(Stream.concat(records.listFor(file.id().value()).stream(), ofApplicant.stream()));
    }

    /** The openings that showed this, newest first. */
    List<OwnAccess> of(OwnRecord record) {
        return list(record.seen().stream()
                .flatMap(seen ->
                        records.listFor(seen.subject()).stream().filter(one -> seen.covers(one.at(), one.purpose()))));
    }

    private List<OwnAccess> list(Stream<AccessRecord> opened) {
        return opened.filter(AccessRecord::isByStaff)
                .sorted(Comparator.comparing(AccessRecord::at).reversed())
                .limit(MOST)
                .map(record -> new OwnAccess(place(record), record.at(), record.purpose(), record.reason()))
                .toList();
    }

    private String place(AccessRecord record) {
        var position = directory.getPosition(new PositionId(Objects.requireNonNull(record.positionId())));
        return position.title() + "، " + directory.getUnit(position.unitId()).name();
    }
}
