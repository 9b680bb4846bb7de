package ir.samad.attachments;

/** A file that is not built as its type demands; stays within this room. */
final class DamagedFile extends Exception {

    DamagedFile(String what) {
        super(what);
    }
}
