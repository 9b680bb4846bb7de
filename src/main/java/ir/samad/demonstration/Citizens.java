package ir.samad.demonstration;

import ir.samad.territory.CountyCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The invented citizens who write; some of them write again, so that a desk finds their history. */
final class Citizens {

    private final Invention invention;
    private final Random random;
    private final Map<CountyCode, List<Invention.Invented>> known = new HashMap<>();

    Citizens(long seed) {
        invention = new Invention(seed);
        random = new Random(seed);
    }

    Invention.Invented writer(Story story, CountyCode county) {
        var gender = story.gender() == null ? Invention.Gender.values()[random.nextInt(2)] : story.gender();
        var neighbours = known.computeIfAbsent(county, one -> new ArrayList<>());
        var again = neighbours.stream()
                .filter(neighbour -> neighbour.gender() == gender)
                .findFirst();
        if (again.isPresent() && random.nextInt(5) == 0) {
            return again.get();
        }
        var writer = invention.somebody(gender);
        neighbours.add(writer);
        return writer;
    }
}
