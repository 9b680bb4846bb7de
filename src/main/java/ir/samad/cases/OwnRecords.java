package ir.samad.cases;

import java.util.List;

/**
 * Tells a citizen what a room keeps of him beside his cases, so that he reads it, takes it away, and sees who has opened it;
 * offered by rooms above.
 */
public interface OwnRecords {

    /** What is kept of whoever proved this contact to be his, the newest first. */
    List<OwnRecord> list(String contact);
}
