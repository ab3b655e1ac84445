package org.homeward.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.homeward.casefile.ShelterNameAccess;
import org.homeward.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the desk at which a step is late, and the delay, to a reader without a part in its case: a shelter stays without a name (R9). */
@Component
public class LateStepElsewhere {

    private final Directory directory;
    private final ShelterNameAccess shelters;
    private final MessageSource texts;
    private final Clock clock;

    LateStepElsewhere(Directory directory, ShelterNameAccess shelters, MessageSource texts, Clock clock) {
        this.directory = directory;
        this.shelters = shelters;
        this.texts = texts;
        this.clock = clock;
    }

    /** The office; across a border the country alone. */
    public String office(NoticeSubject.Elsewhere elsewhere, Locale language) {
        var office = elsewhere.office();
        if (elsewhere.step() == null) {
            return directory.countryName(office.country(), language);
        }
        return shelters.isShelter(office)
                ? texts.getMessage("frame.aShelter", null, language)
                : directory.agencyName(office, language);
    }

    /** For how many days it is late; 0 if it isn't yet. */
    public long days(@Nullable Instant due, ZoneId zone) {
        return due == null
                ? 0
                : Math.max(
                        0,
                        ChronoUnit.DAYS.between(
                                due.atZone(zone).toLocalDate(),
                                clock.instant().atZone(zone).toLocalDate()));
    }
}
