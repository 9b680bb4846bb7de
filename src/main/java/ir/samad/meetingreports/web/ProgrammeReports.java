package ir.samad.meetingreports.web;

import ir.samad.meetingreports.MeetingReport;
import ir.samad.meetingreports.MeetingReports.Readiness;
import ir.samad.meetings.Programme;
import java.util.List;

/**
 * A season of a programme with its reports, as the page shows it.
 *
 * @param signed whether the report of the season was sent and not returned
 * @param sent all that was sent, the newest first
 */
public record ProgrammeReports(
        Programme programme, List<Readiness> sessions, boolean signed, List<MeetingReport> sent) {}
