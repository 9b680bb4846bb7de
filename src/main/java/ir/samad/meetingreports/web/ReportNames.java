package ir.samad.meetingreports.web;

import ir.samad.meetingreports.MeetingReport;

/** Names of files of reports. */
final class ReportNames {

    private ReportNames() {}

    static String of(MeetingReport report) {
        return "meetings-" + report.season() + "-" + report.kind().name().toLowerCase(java.util.Locale.ROOT) + "-"
                + report.id().toString().substring(24) + "-v" + report.version() + ".xlsx";
    }
}
