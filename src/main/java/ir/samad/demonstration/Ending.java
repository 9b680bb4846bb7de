package ir.samad.demonstration;

import java.util.Random;

/** Where the life of a demonstration case is left, so that every state is there to be seen. */
enum Ending {
    LEFT_UNOPENED,
    LEFT_AT_FIRST_DESK,
    LEFT_REFERRED,
    LEFT_IN_REVIEW,
    LEFT_WAITING,
    ANSWERED,
    OBJECTED,
    ANSWERED_AGAIN;

    private static final int YOUNG = 4;
    private static final int MIDDLE = 16;

    /** An ending for a case of this age: young ones are mostly open, old ones mostly answered, a few overdue. */
    static Ending of(int ageInDays, Random random) {
        var chance = random.nextInt(100);
        if (ageInDays < YOUNG) {
            return pick(chance, 40, 60, 80, 100, 100, 100, 100);
        }
        if (ageInDays < MIDDLE) {
            return pick(chance, 10, 20, 36, 62, 76, 96, 98);
        }
        return pick(chance, 2, 4, 8, 17, 23, 93, 96);
    }

    private static Ending pick(int chance, int... limits) {
        for (var i = 0; i < limits.length; i++) {
            if (chance < limits[i]) {
                return values()[i];
            }
        }
        return ANSWERED_AGAIN;
    }
}
