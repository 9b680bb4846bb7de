package ir.samad.meetingreports.web;

import ir.samad.meetingreports.MeetingReport;
import ir.samad.meetingreports.activity.ActivityReport;

/** Names of files of reports. */
final class ReportNames {

    private ReportNames() {}

    static String of(ActivityReport report) {
        return "managers-" + report.season() + "-" + report.id().toString().substring(24) + "-v" + report.version()
                + ".xlsx";
    }

    static String of(MeetingReport report) {
        return "meetings-" + report.season() + "-" + report.kind().name().toLowerCase(java.util.Locale.ROOT) + "-"
                + report.id().toString().substring(24) + "-v" + report.version() + ".xlsx";
    }
}
