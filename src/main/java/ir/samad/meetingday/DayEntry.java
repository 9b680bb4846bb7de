package ir.samad.meetingday;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened on the day of a meeting, as a device noted it while it may have had no network. Whoever it is
 * about is named by his id, or by the key of the entry that brought him into the list.
 */
public sealed interface DayEntry {

    /** The kinds, as they are kept. */
    enum Kind {
        PERSON,
        ARRIVED,
        CALLED,
        MET,
        LEFT,
        INSTRUCTION,
        RESULT
    }

    Kind kind();

    /** Who of the list is meant; empty for whoever comes into it. */
    default Optional<UUID> about() {
        return Optional.empty();
    }

    /** All that it says beside that; another entry under the same key is known by it. */
    default String words() {
        return "";
    }

    /** Somebody came or telephoned. */
    record Person(PersonData data) implements DayEntry {
        @Override
        public Kind kind() {
            return Kind.PERSON;
        }

        @Override
        public String words() {
            return data.toString();
        }
    }

    /**
     * Somebody came who asked for a turn.
     *
     * @param shared whether whoever enters him confirms that others share his telephone (M-10-2)
     */
    record Arrived(UUID turn, boolean shared) implements DayEntry {
        @Override
        public Kind kind() {
            return Kind.ARRIVED;
        }

        @Override
        public String words() {
            return turn.toString();
        }
    }

    /** Somebody was called in. */
    record Called(UUID who) implements DayEntry {
        @Override
        public Kind kind() {
            return Kind.CALLED;
        }

        @Override
        public Optional<UUID> about() {
            return Optional.of(who);
        }
    }

    /** Somebody was met, or left before. */
    record Ended(UUID who, boolean met) implements DayEntry {
        @Override
        public Kind kind() {
            return met ? Kind.MET : Kind.LEFT;
        }

        @Override
        public Optional<UUID> about() {
            return Optional.of(who);
        }
    }

    /** The official ordered something. */
    record Instructed(UUID who, Instruction.Wanted wanted) implements DayEntry {
        @Override
        public Kind kind() {
            return Kind.INSTRUCTION;
        }

        @Override
        public Optional<UUID> about() {
            return Optional.of(who);
        }

        @Override
        public String words() {
            return wanted.toString();
        }
    }

    /** Something came of it. */
    record Concluded(UUID who, MeetingResult.Wanted wanted) implements DayEntry {
        @Override
        public Kind kind() {
            return Kind.RESULT;
        }

        @Override
        public Optional<UUID> about() {
            return Optional.of(who);
        }

        @Override
        public String words() {
            return wanted.toString();
        }
    }
}
