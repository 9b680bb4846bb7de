package ir.samad.notifications.smpp;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** For processes of their own, which have no configuration of logs: warnings only, as the program itself has it. */
public final class QuietLogs {

    private QuietLogs() {}

    public static void begin() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        ((Logger) LoggerFactory.getLogger("org.jsmpp")).setLevel(Level.OFF);
    }
}
