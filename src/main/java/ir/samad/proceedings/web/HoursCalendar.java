package ir.samad.proceedings.web;

import ir.samad.proceedings.Attendee;
import ir.samad.proceedings.PresenceHours.Hours;
import ir.samad.shell.Texts;
import ir.samad.territory.Province;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The governor's hours at 111 for programs, as a calendar (RFC 5545, N-8-4). */
@Component
class HoursCalendar {

    private final MessageSource messages;

    HoursCalendar(MessageSource messages) {
        this.messages = messages;
    }

    String of(Province province, List<Hours> hours) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//SAMAD//111 " + province.code().value() + "//FA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        hours.forEach(one -> calendar.add((CalendarComponent) event(province, one)));
        var written = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    private VEvent event(Province province, Hours one) {
        var session = one.session();
        var title = messages.getMessage("proceedings.hours.event", new Object[] {province.name()}, Texts.PERSIAN);
        var event = new VEvent(session.begins(), session.ends(), title);
        event.add(new Uid(session.id() + "@samad"));
        event.add(new Description(one.officials().stream().map(Attendee::title).collect(Collectors.joining("، "))));
        return event;
    }
}
