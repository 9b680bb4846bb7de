package ir.samad.directory;

import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the directory that need nothing but what they are shown, the same for one entry on a page and for ten
 * thousand rows of a file. The third word of a message key names the field it belongs to.
 */
final class Rules {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 500;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern PERSONNEL_NUMBER = Pattern.compile("[A-Za-z0-9/-]{1,20}");

    private Rules() {}

    /** Reads the code of a body, unit or position; digits of any kind. */
    static Reading<String> readCode(String typed) {
        var code = PersianText.code(typed);
        if (code.isEmpty()) {
            return Reading.refused(Refusal.of("shell.form.required"), typed);
        }
        return CODE.matcher(code).matches()
                ? Reading.accepted(code, typed)
                : Reading.refused(Refusal.of("directory.refused.code.shape"), typed);
    }

    /** Reads a name or title. */
    static Reading<String> readName(String typed) {
        var name = PersianText.normalise(typed);
        if (name.isEmpty()) {
            return Reading.refused(Refusal.of("shell.form.required"), typed);
        }
        if (name.length() > LONGEST_NAME) {
            return Reading.refused(Refusal.of("shell.form.too-long", LONGEST_NAME), typed);
        }
        return name.codePoints().anyMatch(Character::isLetter)
                ? Reading.accepted(name, typed)
                : Reading.refused(Refusal.of("directory.refused.name.no-letter"), typed);
    }

    /** Reads a personnel number. */
    static Reading<String> readPersonnelNumber(String typed) {
        var number = PersianText.code(typed).toUpperCase(Locale.ROOT);
        return PERSONNEL_NUMBER.matcher(number).matches()
                ? Reading.accepted(number, typed)
                : Reading.refused(Refusal.of("directory.refused.personnelNumber.shape"), typed);
    }

    /** What stands against a unit of this shape below this parent. */
    static List<Refusal> refusals(UnitEntry entry, @Nullable Unit parent) {
        var refusals = new ArrayList<Refusal>();
        readName(entry.name()).findRefusal().ifPresent(refusals::add);
        if (!entry.kind().standsAt(entry.level())) {
            refusals.add(Refusal.by("N-4-0", "directory.refused.level.kind"));
        }
        var province = entry.provinceCode();
        var county = entry.countyCode();
        if (entry.level() == Level.COUNTY && county == null) {
            refusals.add(Refusal.by("N-4-0", "directory.refused.county.required"));
        }
        if (entry.level() == Level.PROVINCE && province == null) {
            refusals.add(Refusal.by("N-4-0", "directory.refused.province.required"));
        }
        if (county != null && !county.province().equals(province)) {
            refusals.add(Refusal.of("directory.refused.county.other-province"));
        }
        if (parent != null) {
            refusals.addAll(refusalsBelow(entry, parent));
        }
        return refusals;
    }

    private static List<Refusal> refusalsBelow(UnitEntry entry, Unit parent) {
        var refusals = new ArrayList<Refusal>();
        if (!parent.bodyId().equals(entry.bodyId())) {
            refusals.add(Refusal.of("directory.refused.parent.other-body", parent.name()));
        }
        if (!parent.active()) {
            refusals.add(Refusal.of("directory.refused.parent.closed", parent.name()));
        }
        if (entry.level().isAbove(parent.level())) {
            refusals.add(Refusal.by("N-4-0", "directory.refused.parent.level", parent.name()));
        }
        var elsewhere = switch (parent.level()) {
            case PROVINCE -> !Objects.equals(parent.provinceCode(), entry.provinceCode());
            case COUNTY -> !Objects.equals(parent.countyCode(), entry.countyCode());
            case BODY, NATIONAL -> false;
        };
        // A unit without a place is refused above; one more sentence would not help.
        if (elsewhere && entry.provinceCode() != null) {
            refusals.add(Refusal.by("N-4-0", "directory.refused.parent.place", parent.name()));
        }
        return refusals;
    }

    /** What stands against a position of this shape. */
    static List<Refusal> refusals(PositionEntry entry) {
        var refusals = new ArrayList<Refusal>();
        readName(entry.title()).findRefusal().ifPresent(refusals::add);
        if (entry.shared() && entry.kind() == PositionKind.HEAD) {
            refusals.add(Refusal.by("N-10-1", "directory.refused.shared.head"));
        }
        return refusals;
    }

    /** What stands against a time in a position. */
    static List<Refusal> refusals(Instant from, @Nullable Instant until) {
        return until != null && !until.isAfter(from)
                ? List.of(Refusal.of("directory.refused.lastDay.before-from"))
                : List.of();
    }

    /** What stands against one time in a position ending in favour of the next. */
    static List<Refusal> refusals(Holding old, Holding next, boolean shared, String holder) {
        var refusals = new ArrayList<Refusal>();
        var until = old.until();
        if (next.personId().equals(old.personId())) {
            refusals.add(Refusal.by("N-6-1", "directory.refused.person.same", holder));
        }
        if (!next.from().isAfter(old.from())) {
            refusals.add(Refusal.by("N-6-1", "directory.refused.from.before-old", holder));
        } else if (until != null && !next.from().isBefore(until)) {
            refusals.add(Refusal.by("N-6-1", "directory.refused.from.after-old", holder));
        }
        if (isAlone(shared, old.capacity()) != isAlone(shared, next.capacity())) {
            refusals.add(Refusal.of("directory.refused.capacity.beside"));
        }
        return refusals;
    }

    /** Whether nobody else may hold the position beside this holder. */
    static boolean isAlone(boolean shared, Capacity capacity) {
        return !shared && capacity != Capacity.SUBSTITUTE;
    }
}
