package ir.samad.demonstration;

import ir.samad.meetingday.MeetingPeople;
import ir.samad.meetingday.MeetingResults;
import ir.samad.meetingreports.MeetingReports;
import ir.samad.meetingreports.ReceivedReports;
import ir.samad.meetings.Absences;
import ir.samad.meetings.MeetingDays;
import ir.samad.meetingturns.MeetingTurns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The doors through which the public meetings of the demonstration happen. */
@Component
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class MeetingStage {

    final MeetingDays days;
    final Absences absences;
    final MeetingTurns turns;
    final MeetingPeople people;
    final MeetingResults results;
    final MeetingReports reports;
    final ReceivedReports received;

    MeetingStage(
            MeetingDays days,
            Absences absences,
            MeetingTurns turns,
            MeetingPeople people,
            MeetingResults results,
            MeetingReports reports,
            ReceivedReports received) {
        this.days = days;
        this.absences = absences;
        this.turns = turns;
        this.people = people;
        this.results = results;
        this.reports = reports;
        this.received = received;
    }
}
