package org.homeward.sop.services;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.keys.CasePseudonyms;
import org.homeward.directory.TodayInCountry;
import org.homeward.procedures.HandedInStep;
import org.homeward.shared.CountryCode;
import org.homeward.sop.AgeBand;
import org.homeward.sop.NeedUnmetEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that something wasn't found, by gender as stated and age band, so that the gap is seen; never whose need it was. */
@Component
public class UnmetNeedReport {

    private final CaseFiles files;
    private final CasePseudonyms marks;
    private final TodayInCountry today;
    private final ApplicationEventPublisher events;

    UnmetNeedReport(CaseFiles files, CasePseudonyms marks, TodayInCountry today, ApplicationEventPublisher events) {
        this.files = files;
        this.marks = marks;
        this.today = today;
        this.events = events;
    }

    /** Counts a need that was found unmet in the step, in the country. */
    public void count(HandedInStep handedIn, CountryCode country, String need) {
        var day = today.at(handedIn.at(), country);
        events.publishEvent(new NeedUnmetEvent(
                country,
                need,
                text(handedIn, "prs_Gender").orElse("NonSpecifiedUnknown"),
                AgeBand.of(age(handedIn, day)),
                YearMonth.from(day),
                marks.of(handedIn.number(), "unmet " + country + " " + need)));
    }

    private @Nullable Integer age(HandedInStep handedIn, LocalDate day) {
        return text(handedIn, "prs_Birthdate")
                .map(born -> Period.between(LocalDate.parse(born), day).getYears())
                .or(() -> files.value(handedIn.number(), "ageStated")
                        .filter(Number.class::isInstance)
                        .map(years -> ((Number) years).intValue()))
                .orElse(null);
    }

    private Optional<String> text(HandedInStep handedIn, String field) {
        return files.value(handedIn.number(), field).map(Object::toString).filter(text -> !text.isBlank());
    }
}
