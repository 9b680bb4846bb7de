package ir.samad.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts rows in such an order that what stands above comes before what stands below. */
final class ParentsFirst {

    private ParentsFirst() {}

    /**
     * The rows in order; those that stand above themselves are reported and left out.
     *
     * @param code the code of a row
     * @param parent the code of what stands above it; null for nothing
     * @param looped told of every row that stands above itself
     */
    static <R> List<R> order(
            List<R> rows, Function<R, String> code, Function<R, @Nullable String> parent, Consumer<R> looped) {
        var byCode = new HashMap<String, R>();
        rows.forEach(row -> byCode.putIfAbsent(KnownDirectory.key(code.apply(row)), row));
        var ordered = new ArrayList<R>(rows.size());
        var done = new HashSet<R>();
        for (var row : rows) {
            var chain = new ArrayList<R>();
            var onChain = new HashSet<R>();
            @Nullable R next = row;
            while (next != null && !done.contains(next) && onChain.add(next)) {
                chain.add(next);
                var above = parent.apply(next);
                next = above == null ? null : byCode.get(KnownDirectory.key(above));
            }
            var isLoop = next != null && onChain.contains(next);
            for (var one : chain.reversed()) {
                done.add(one);
                if (isLoop) {
                    looped.accept(one);
                } else {
                    ordered.add(one);
                }
            }
        }
        return ordered;
    }
}
