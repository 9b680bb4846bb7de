package ir.samad.meetingday;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line in the list of the day: somebody who came, or somebody whose turn it will be.
 *
 * @param number by which he is called; null for rows of a sheet
 * @param person who came; null while he is awaited
 * @param awaited who is awaited; null once he came
 */
public record DayLine(
        @Nullable Integer number,
        @Nullable MeetingApplicant person,
        @Nullable AwaitedTurn awaited) {

    /** All of them, in the order in which they are called. */
    public static List<DayLine> list(List<MeetingApplicant> people, List<AwaitedTurn> awaited) {
        return Stream.concat(
                        people.stream().map(one -> new DayLine(one.queueNumber(), one, null)),
                        awaited.stream().map(one -> new DayLine(one.number(), null, one)))
                .sorted(Comparator.comparing(DayLine::number, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
