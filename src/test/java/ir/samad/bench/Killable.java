package ir.samad.bench;

import java.io.IOException;

/** The program as something that can be killed, however it was started. */
public interface Killable {

    int port();

    boolean isAlive();

    /** SIGKILL; returns when it is gone. */
    void kill() throws IOException;

    /** Starts it, always on the same folder, and looks after its histories. */
    interface Starting {

        /** Returns when it serves. */
        Killable start() throws IOException;

        /** What {@code ./samad verify} ends with. */
        int verify() throws IOException;
    }
}
