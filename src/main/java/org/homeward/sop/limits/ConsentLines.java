package org.homeward.sop.limits;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.Consents;
import org.homeward.directory.Today;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ReadersCalendar;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a consent in one line: for what, since which day, until when. */
@Component
public class ConsentLines {

    private final Consents consents;
    private final Today today;
    private final MessageSource messages;

    ConsentLines(Consents consents, Today today, MessageSource messages) {
        this.consents = consents;
        this.today = today;
        this.messages = messages;
    }

    /** A line for each consent for these purposes that stands, the oldest first. */
    public String standing(CaseNumber number, Set<Purpose> purposes, Locale language) {
        var lines = consents.given(number).stream()
                .filter(consent -> purposes.contains(consent.purpose()))
                .sorted(Comparator.comparing(Consent::at).thenComparing(Consent::id))
                .map(consent -> agreed(consent, language))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? messages.getMessage("consent.noneGiven", null, language) : lines;
    }

    String agreed(Consent consent, Locale language) {
        var what = purpose(consent, language);
        var since = day(today.at(consent.at(), consent.by().country()), language);
        return consent.lastDay(today.zone(consent.by().country()))
                .map(last -> line("consent.agreedUntil", language, what, since, day(last, language)))
                .orElseGet(() -> line("consent.agreed", language, what, since));
    }

    /** For what it was given, and until when; it has a last day. */
    String ends(Consent consent, Locale language) {
        var last = consent.lastDay(today.zone(consent.by().country())).orElseThrow();
        return line("consent.ends", language, purpose(consent, language), day(last, language));
    }

    private String purpose(Consent consent, Locale language) {
        var asked = AskedConsent.of(consent).equals(AskedConsent.SERVICES_AT_HOME)
                ? "consent.servicesAtHome"
                : "cases.purpose." + consent.purpose().name();
        return messages.getMessage(asked, null, language);
    }

    private static String day(LocalDate day, Locale language) {
        return ReadersCalendar.day(language).format(day);
    }

    private String line(String key, Locale language, Object... parts) {
        return messages.getMessage(key, parts, language);
    }
}
