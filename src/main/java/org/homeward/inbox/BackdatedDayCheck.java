package org.homeward.inbox;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.engine.JourneyStarts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks the days that an entry may name instead of today: when the step was done, when a letter was sent. None lies in
 * the future, none before the person was detected, and a step isn't done long before it opened.
 */
@Component
class BackdatedDayCheck {

    private static final String DONE_ON = "doneOn";
    private static final String LETTER = "letterSentOn";

    /** Four digits, and not the year 0: others can't be counted with. */
    private static final Pattern YEAR = Pattern.compile("(?!0000)[0-9]{4}-");

    private final WorkingCalendars calendars;
    private final JourneyStarts journeys;
    private final BackdatedEntrySettings settings;
    private final Clock clock;

    BackdatedDayCheck(
            WorkingCalendars calendars, JourneyStarts journeys, BackdatedEntrySettings settings, Clock clock) {
        this.calendars = calendars;
        this.journeys = journeys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * When the step was done; null for now. A day alone means the close of its office.
     *
     * @param doneOn an ISO date, or a date-time with its offset
     */
    @Nullable
    Instant doneOn(OpenStep step, @Nullable String doneOn) {
        if (doneOn == null || doneOn.isBlank()) {
            return null;
        }
        var calendar = calendars.of(step.agency().country());
        var moment = moment(doneOn, calendar).orElseThrow(() -> wrong(DONE_ON, "refusal.wrongContent.value"));
        var earliest = calendar.day(step.opened()).minus(settings.beforeOpening());
        var detected = detected(step.number(), calendar);
        check(
                DONE_ON,
                calendar.day(moment),
                earliest.isAfter(detected) ? earliest : detected,
                calendar.day(clock.instant()));
        return moment.isBefore(clock.instant()) ? moment : null;
    }

    /** Checks the day of a letter that the answer names. */
    void letter(OpenStep step, Map<String, Object> values) {
        if (values.get(LETTER) instanceof String text && !text.isBlank()) {
            var calendar = calendars.of(step.agency().country());
            check(LETTER, LocalDate.parse(text), detected(step.number(), calendar), calendar.day(clock.instant()));
        }
    }

    private LocalDate detected(CaseNumber number, WorkingCalendar calendar) {
        return calendar.day(journeys.detectedAt(number));
    }

    private static void check(String field, LocalDate day, LocalDate earliest, LocalDate today) {
        if (day.isAfter(today)) {
            throw wrong(field, "refusal.wrongContent.inFuture");
        }
        if (day.isBefore(earliest)) {
            throw wrong(field, "refusal.wrongContent.tooEarly");
        }
    }

    private static Optional<Instant> moment(String text, WorkingCalendar calendar) {
        if (!YEAR.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : calendar.closes(LocalDate.parse(text)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static InvalidContentException wrong(String field, String key) {
        return InvalidContentException.field(field, key);
    }
}
