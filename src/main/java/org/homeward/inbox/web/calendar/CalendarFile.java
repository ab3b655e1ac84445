package org.homeward.inbox.web.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.inbox.calendar.CalendarEntry;
import org.homeward.inbox.calendar.EntryKind;

/**
 * A person's dates as iCalendar (RFC 5545): one word and the case number, nothing else, not even the system's name (R12).
 * Due dates are moments in UTC, since a zone would tell the country; all else are whole days.
 */
final class CalendarFile {

    private CalendarFile() {}

    static byte[] write(List<CalendarEntry> entries, ReaderLocale say, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//-//-//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        entries.forEach(entry -> calendar.add(event(entry, say, now)));
        try (var text = new StringWriter()) {
            // a calendar of nothing is a good answer, though not by the letter of the standard
            new CalendarOutputter(false).output(calendar, text);
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static VEvent event(CalendarEntry entry, ReaderLocale say, Instant now) {
        var summary = say.words("calendar.file." + entry.kind()) + " " + entry.number();
        var event = entry.kind() == EntryKind.due
                ? new VEvent(entry.at().truncatedTo(ChronoUnit.SECONDS), summary)
                : new VEvent(entry.day(), entry.day().plusDays(1), summary);
        event.replace(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Uid(uid(entry)));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(ImmutableClazz.CONFIDENTIAL);
        return event;
    }

    /** The same for the same day of the same step as long as it is there; nobody finds the step by it. */
    private static String uid(CalendarEntry entry) {
        var of = entry.kind() + "/" + entry.id();
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
