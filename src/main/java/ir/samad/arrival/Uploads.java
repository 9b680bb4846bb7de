package ir.samad.arrival;

import ir.samad.audit.AccessRecords;
import ir.samad.shell.NotFound;
import ir.samad.shell.Staff;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for uploads: kept until their owner says yes, seen by nobody else, and every look at one recorded. */
@Component
public class Uploads {

    private static final int SHOWN = 20;

    private final UploadStore store;
    private final AccessRecords records;

    Uploads(UploadStore store, AccessRecords records) {
        this.store = store;
        this.records = records;
    }

    /**
     * Keeps a file until its owner says yes, for a day.
     *
     * @param system what the system is called from which it comes; empty for accounts
     * @param tell whether those whom it concerns shall be told
     */
    @Transactional
    public UUID keep(ArrivalKind kind, String fileName, byte[] content, String system, boolean tell, Staff by) {
        return store.keep(kind, fileName, content, system, tell, by.personId());
    }

    /** An upload of one's own. */
    @Transactional
    public Upload get(UUID id, ArrivalKind kind, Staff by) {
        var upload = find(id, kind, by);
        if (upload.state() == ArrivalState.WAITING) {
            records.record(by, id, "arrival.access.looked-at");
        }
        return upload;
    }

    /** The same, to see how far it has come. */
    @Transactional(readOnly = true)
    public Upload find(UUID id, ArrivalKind kind, Staff by) {
        return store.find(id, kind, by.personId()).orElseThrow(() -> new NotFound("Upload " + id));
    }

    /** What he has brought in so far, newest first. */
    @Transactional(readOnly = true)
    public List<Upload> listDone(ArrivalKind kind, Staff by) {
        return store.listDone(kind, by.personId(), SHOWN);
    }
}
