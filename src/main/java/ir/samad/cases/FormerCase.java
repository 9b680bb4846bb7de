package ir.samad.cases;

import ir.samad.directory.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case that began in another system and is still open.
 *
 * @param system what that system is called
 * @param number its number there; with the system it is brought in once
 * @param registeredOn the day it was registered there; its due date counts from it
 * @param inHand whether somebody is working on it already
 * @param unit the unit that has it; null when routing shall decide
 * @param dueOn the day that was promised there; null when it is to be counted here
 * @param remark what staff should know of its history; may be empty
 * @param grade how urgent it is, and who may see it
 * @param channel by which way it had come
 * @param matter what was raised
 * @param person who raised it
 */
public record FormerCase(
        String system,
        String number,
        LocalDate registeredOn,
        boolean inHand,
        @Nullable UnitId unit,
        @Nullable LocalDate dueOn,
        String remark,
        Grade grade,
        Channel channel,
        Matter matter,
        Person person) {}
