package ir.samad.meetings;

import ir.samad.directory.UnitId;
import ir.samad.territory.CountyCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is kept; where it stands is said by {@link SessionStates}.
 *
 * @param county county of its unit, whose closures are its own; null for one of the whole province
 * @param opens when it begins, as announced, else by the timetable
 * @param droppedVersion version of the timetable that left its day out; null while it stands
 * @param noticed whether an announcement came before the start that it told
 */
record KeptSession(
        UUID id,
        ProgrammeId programme,
        UnitId unit,
        @Nullable CountyCode county,
        LocalDate day,
        LocalTime opens,
        LocalTime closes,
        boolean extra,
        @Nullable Integer droppedVersion,
        @Nullable Announcement announcement,
        boolean noticed,
        MeetingSession.@Nullable Held held,
        @Nullable Absence absence) {}
