package org.homeward.inbox.web.calendar;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.CalendarAddresses;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.inbox.calendar.StepCalendar;
import org.homeward.shared.ActingParty;
import org.homeward.shared.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The calendar that a calendar program reads at a person's address, without session or sign-in. Any problem of an address is answered the
 * same: 404 and nothing.
 */
@Hidden
@Controller
class CalendarFeedPage {

    private static final MediaType ICALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarAddresses addresses;
    private final StepCalendar calendar;
    private final ReaderLocales speech;
    private final Clock clock;

    CalendarFeedPage(CalendarAddresses addresses, StepCalendar calendar, ReaderLocales speech, Clock clock) {
        this.addresses = addresses;
        this.calendar = calendar;
        this.speech = speech;
        this.clock = clock;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        return addresses
                .use(secret)
                .map(person -> ResponseEntity.ok()
                        .contentType(ICALENDAR)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"calendar.ics\"")
                        .body(file(person)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private byte[] file(Actor person) {
        Locale language = Languages.orEnglish(person.language().getLanguage());
        var entries = ActingParty.as(person.agency(), () -> calendar.own(person, language));
        return CalendarFile.write(entries, speech.of(person, language), clock.instant());
    }
}
