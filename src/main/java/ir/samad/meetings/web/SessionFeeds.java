package ir.samad.meetings.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.TehranClock;
import ir.samad.meetings.Announcement;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.ProvinceSession;
import ir.samad.shell.Texts;
import ir.samad.territory.Province;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The announced sessions of a province for programs: as a calendar (RFC 5545) and as news (RFC 4287). */
@Component
class SessionFeeds {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Locale LANGUAGE = Texts.PERSIAN;

    private final MessageSource messages;
    private final Clock clock;
    private final String address;

    SessionFeeds(MessageSource messages, Clock clock, @Value("${samad.public-address}") String address) {
        this.messages = messages;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
    }

    /** A calendar to subscribe to. */
    String calendar(Province province, List<ProvinceSession> sessions) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//SAMAD//" + province.code().value() + "//FA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        sessions.forEach(session -> calendar.add((CalendarComponent) event(session)));
        var written = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    private VEvent event(ProvinceSession one) {
        var session = one.session();
        var told = told(session);
        var event = new VEvent(at(session, told.opens()), at(session, told.closes()), title(one));
        event.add(new Uid(session.id() + "@samad"));
        event.add(new Location(told.place()));
        event.add(new Description(
                text("meetings.feed.host", told.host().title(), told.host().name())));
        return event;
    }

    /** The newest announcements, as news. */
    String feed(Province province, List<ProvinceSession> sessions) {
        var written = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "fa");
            element(xml, "id", page(province));
            element(xml, "title", text("meetings.public.of", province.name()));
            element(xml, "updated", updated(sessions).toString());
            link(xml, page(province));
            for (var one : sessions) {
                entry(xml, province, one);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return written.toString();
    }

    private void entry(XMLStreamWriter xml, Province province, ProvinceSession one) throws XMLStreamException {
        var told = told(one.session());
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", "urn:uuid:" + one.session().id());
        element(xml, "title", title(one));
        element(xml, "updated", told.madeAt().toString());
        link(xml, page(province));
        element(
                xml,
                "summary",
                text(
                        "meetings.feed.summary",
                        longDate(one.session().day()),
                        Texts.digits(told.opens().toString(), LANGUAGE),
                        Texts.digits(told.closes().toString(), LANGUAGE),
                        told.place(),
                        told.host().title()));
        xml.writeStartElement(ATOM, "author");
        element(xml, "name", one.unitName());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("href", address);
    }

    private Instant updated(List<ProvinceSession> sessions) {
        return sessions.stream()
                .map(one -> told(one.session()).madeAt())
                .max(Instant::compareTo)
                .orElseGet(clock::instant);
    }

    private String page(Province province) {
        return address + "/meetings?province=" + province.code().value();
    }

    private String title(ProvinceSession one) {
        return text("meetings.feed.title", one.unitName());
    }

    private String longDate(LocalDate date) {
        var jalali = JalaliDate.of(date);
        return text(
                "shell.date.long",
                text("shell.weekday." + date.getDayOfWeek()),
                Texts.digits(Integer.toString(jalali.day()), LANGUAGE),
                text("shell.month." + jalali.month()),
                Texts.digits(Integer.toString(jalali.year()), LANGUAGE));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }

    private static Announcement told(MeetingSession session) {
        return Objects.requireNonNull(session.announcement());
    }

    private static Instant at(MeetingSession session, LocalTime time) {
        return session.day().atTime(time).atZone(TehranClock.ZONE).toInstant();
    }
}
