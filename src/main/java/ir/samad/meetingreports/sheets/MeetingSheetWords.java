package ir.samad.meetingreports.sheets;

import ir.samad.tables.TableWords;
import org.springframework.stereotype.Component;

/** The words of sheets: headings, closed lists, and results as bodies put them. */
@Component
record MeetingSheetWords(TableWords words, ResultWords results) {}
