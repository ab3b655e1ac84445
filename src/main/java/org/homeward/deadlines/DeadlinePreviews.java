package org.homeward.deadlines;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.homeward.deadlines.counting.ClockStart;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.DeadlineUnit;
import org.homeward.deadlines.counting.ExplanationLine;
import org.homeward.deadlines.counting.ExplanationWords;
import org.homeward.deadlines.counting.NonWorkingDayRule;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what would be due when, by the rules that steps are counted by; nothing is stored. */
@Component
public class DeadlinePreviews {

    private final DeadlineRules rules;
    private final DeadlineClock clock;
    private final WorkingCalendars calendars;
    private final ExplanationWords words;

    DeadlinePreviews(DeadlineRules rules, DeadlineClock clock, WorkingCalendars calendars, ExplanationWords words) {
        this.rules = rules;
        this.clock = clock;
        this.calendars = calendars;
        this.words = words;
    }

    /**
     * By a rule of {@code sopDeadlines}.
     *
     * @param from when the clock starts, in local time of the acting country
     * @param keyOrId a model's key, or a sop-facts id
     * @return empty if no row holds for it
     */
    public Optional<DueDatePreview> byRule(
            String keyOrId, CountryCode acting, Corridor corridor, boolean child, LocalDateTime from, Locale locale) {
        return rules.find(keyOrId, acting, corridor, child)
                .map(rule -> preview(rule, acting, from, clock.calendar(rule, acting, corridor), locale));
    }

    /**
     * By an amount.
     *
     * @param amount negative counts back
     * @param hours {@code through} nights and rest days, or {@code in} office hours only
     * @param also a second country in which a day must work too, or null
     */
    public DueDatePreview byAmount(
            int amount,
            DeadlineUnit unit,
            NonWorkingDayRule landing,
            String hours,
            CountryCode country,
            @Nullable CountryCode also,
            LocalDateTime from,
            Locale locale) {
        calendars.refresh();
        var own = calendars.of(country);
        var calendar = also == null ? own : own.combinedWith(calendars.of(also));
        return preview(DeadlineRule.plain(amount, unit, landing, hours), country, from, calendar, locale);
    }

    private DueDatePreview preview(
            DeadlineRule rule, CountryCode acting, LocalDateTime from, WorkingCalendar calendar, Locale locale) {
        var start = from.atZone(calendars.of(acting).zone()).toInstant();
        var found = clock.reckon(rule, ClockStart.at(start, calendar), start, calendar);
        var moment = found.due().atZone(calendar.zone()).toOffsetDateTime();
        var talk = rule.kind() == DeadlineKind.personDecides;
        var all = new ArrayList<>(found.lines());
        if (!rule.key().isEmpty()) {
            all.add(Math.min(2, all.size()), ExplanationLine.of("event", "event:" + rule.startEvent()));
        }
        var lines = all.stream()
                .map(line -> words.sentence(line, calendar.country(), locale))
                .toList();
        return new DueDatePreview(talk ? null : moment, talk ? moment : null, lines);
    }
}
