package ir.samad.meetingreports.figures;

import ir.samad.calendar.Season;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingMode;
import ir.samad.meetingday.MeetingResult;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.NotCounted;
import ir.samad.meetings.ProvinceSession;
import ir.samad.territory.CountyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A season of public meetings in figures (M-1, M-7, M-12-1), counted from its sessions and the people met in them.
 *
 * @param season which
 * @param days its days of sessions, in order
 * @param bodies its bodies, the best score first
 * @param results people by what came of it; those of whom nothing was said under null
 * @param counties by the county in which the place of each session was announced to lie; sessions without such a place last
 * @param uncounted the sessions that do not count and in which people were met; these people stand in no other figure (M-2-6)
 */
public record SeasonFigures(
        Season season,
        List<Day> days,
        List<Body> bodies,
        List<Result> results,
        List<County> counties,
        List<Uncounted> uncounted) {

    public SeasonFigures {
        uncounted = List.copyOf(uncounted);
        counties = List.copyOf(counties);
        days = List.copyOf(days);
        bodies = List.copyOf(bodies);
        results = List.copyOf(results);
    }

    /**
     * How sessions stand.
     *
     * @param held held
     * @param excused excused, or closed
     * @param missed neither held nor excused, and over
     * @param ahead still to come
     */
    public record Stands(int held, int excused, int missed, int ahead) {

        static final Stands NONE = new Stands(0, 0, 0, 0);

        static Stands of(MeetingSession session) {
            return switch (session.state()) {
                case HELD -> new Stands(1, 0, 0, 0);
                case EXCUSED, EXCUSED_BY_CLOSURE -> new Stands(0, 1, 0, 0);
                case MISSED -> new Stands(0, 0, 1, 0);
                case PLANNED, ANNOUNCED -> new Stands(0, 0, 0, 1);
                case DROPPED -> NONE;
            };
        }

        Stands plus(Stands other) {
            return new Stands(held + other.held, excused + other.excused, missed + other.missed, ahead + other.ahead);
        }

        public int all() {
            return held + excused + missed + ahead;
        }
    }

    /** People met, in person and on the telephone. */
    public record People(int inPerson, int byPhone) {

        static final People NONE = new People(0, 0);

        static People of(MeetingMode mode, int people) {
            return mode == MeetingMode.PHONE ? new People(0, people) : new People(people, 0);
        }

        People plus(People other) {
            return new People(inPerson + other.inPerson, byPhone + other.byPhone);
        }

        public int all() {
            return inPerson + byPhone;
        }
    }

    /** A day of sessions. */
    public record Day(LocalDate day, Stands stands, People people) {

        Day plus(Day other) {
            return new Day(day, stands.plus(other.stands), people.plus(other.people));
        }
    }

    /**
     * A body.
     *
     * @param score of a hundred; null while nothing is required of it, and before its first session
     * @param counted sessions that were held and count
     * @param required sessions its timetable asks for in the season
     */
    public record Body(
            UnitId unit,
            String name,
            Stands stands,
            People people,
            @Nullable BigDecimal score,
            int counted,
            int required) {}

    /**
     * A county.
     *
     * @param code null for the sessions of which nobody said in which county they are held
     * @param bodies how many bodies have a session there
     * @param counted of its sessions, those that were held and count
     * @param required of its sessions, those the timetables ask for
     */
    public record County(
            @Nullable CountyCode code,
            String name,
            int bodies,
            Stands stands,
            int counted,
            int required,
            People people) {}

    /** A session that does not count, with the people met in it. */
    public record Uncounted(ProvinceSession of, NotCounted why, People people) {}

    /**
     * People of one result.
     *
     * @param state null for those of whom nothing was said yet
     */
    public record Result(MeetingResult.@Nullable State state, int people) {}

    /** The results in the order of the list, those without any last; states that nobody has are not among them. */
    public static List<Result> results(Map<MeetingResult.State, Integer> said, int unsaid) {
        var known = Arrays.stream(MeetingResult.State.values())
                .filter(state -> said.getOrDefault(state, 0) > 0)
                .map(state -> new Result(state, said.getOrDefault(state, 0)))
                .toList();
        return unsaid == 0
                ? known
                : java.util.stream.Stream.concat(known.stream(), java.util.stream.Stream.of(new Result(null, unsaid)))
                        .toList();
    }

    public Stands stands() {
        return days.stream().map(Day::stands).reduce(Stands.NONE, Stands::plus);
    }

    /** People met in sessions that do not count. */
    public People notCounted() {
        return uncounted.stream().map(Uncounted::people).reduce(People.NONE, People::plus);
    }

    public People people() {
        return days.stream().map(Day::people).reduce(People.NONE, People::plus);
    }

    /** The most people met on one day, for the length of bars. */
    public int mostPeople() {
        return days.stream().mapToInt(day -> day.people().all()).max().orElse(0);
    }

    /** The most sessions on one day. */
    public int mostSessions() {
        return days.stream().mapToInt(day -> day.stands().all()).max().orElse(0);
    }
}
