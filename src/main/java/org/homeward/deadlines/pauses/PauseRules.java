package org.homeward.deadlines.pauses;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.PauseRequest;
import org.homeward.deadlines.PinnedClock;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.ExplanationWords;
import org.homeward.deadlines.counting.StartEvent;
import org.homeward.directory.Directory;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Says which steps may pause, for which reason and how long (sop-facts 4.3, R15, R17). */
@Component
@EnableConfigurationProperties(PauseSettings.class)
class PauseRules {

    /** An order's number as courts write it, in any script; no long sentence fits in. */
    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,/()#:№_-]{1,60}");

    private final StepsAwaitedAbroad counterparts;
    private final Directory directory;
    private final ExplanationWords words;
    private final ReviewRules reviews;
    private final PauseSettings settings;

    PauseRules(
            StepsAwaitedAbroad counterparts,
            Directory directory,
            ExplanationWords words,
            ReviewRules reviews,
            PauseSettings settings) {
        this.reviews = reviews;
        this.counterparts = counterparts;
        this.directory = directory;
        this.words = words;
        this.settings = settings;
    }

    static boolean lets(DeadlineRule rule) {
        return rule.kind() == DeadlineKind.agencyDue && rule.pausable();
    }

    /** Throws {@link InvalidContentException} if the step's clock can't stand still, or not for this reason. */
    void requirePausable(OpenStep step, @Nullable PinnedClock clock, PauseReason reason, Locale language) {
        if (clock == null || clock.rule().kind() == DeadlineKind.personDecides) {
            throw InvalidContentException.field("reason", "deadlines.pause.refused.noClock");
        }
        var rule = clock.rule();
        if (!lets(rule)) {
            throw InvalidContentException.field("reason", refusal(rule), rule(clock, language), source(rule, language));
        }
        if (reason == PauseReason.waitingForGovernment && answers(step, rule)) {
            throw InvalidContentException.field("reason", "deadlines.pause.refused.counterpart");
        }
        if (reason == PauseReason.borderClosed
                && !StartEvent.of(rule.startEvent()).isOfTravel()) {
            throw InvalidContentException.field("reason", "deadlines.pause.refused.notTravel");
        }
    }

    /** The pause with what wasn't said filled in; throws {@link InvalidContentException} for what can't be. */
    PauseRequest checked(PauseRequest pause, LocalDate today) {
        within("plannedEnd", pause.plannedEnd(), today, today.plus(settings.longest()));
        var reference = reference(pause);
        if (!pause.reason().reviewed()) {
            return new PauseRequest(pause.reason(), pause.plannedEnd(), null, null, reference);
        }
        var review = reviews.reviewOn(pause.reviewOn(), pause.plannedEnd(), today);
        var hold = pause.hold() == null ? PauseRequest.Hold.ordered : pause.hold();
        return new PauseRequest(pause.reason(), pause.plannedEnd(), review, hold, reference);
    }

    private static @Nullable String reference(PauseRequest pause) {
        var given = reference(pause.reference());
        if (given == null && pause.reason() == PauseReason.witnessHold) {
            throw InvalidContentException.field("reference", "deadlines.pause.refused.order");
        }
        return given;
    }

    /** The proof of the pause, or null if none is given; throws {@link InvalidContentException} if it is more than a number or code. */
    static @Nullable String reference(@Nullable String text) {
        var given = text == null ? "" : text.strip();
        if (given.isEmpty()) {
            return null;
        }
        if (!REFERENCE.matcher(given).matches()) {
            throw InvalidContentException.field("reference", "deadlines.pause.refused.reference");
        }
        return given;
    }

    static void within(String field, LocalDate day, LocalDate today, LocalDate latest) {
        if (!day.isAfter(today)) {
            throw InvalidContentException.field(field, "deadlines.pause.refused.notAfterToday");
        }
        if (day.isAfter(latest)) {
            throw InvalidContentException.field(field, "deadlines.pause.refused.tooFar", latest.toString());
        }
    }

    /** A pause while waiting for another government never stops the clock for which that government waits. */
    private boolean answers(OpenStep step, DeadlineRule rule) {
        return counterparts.waitFor(step)
                || "requestDelivered".equals(rule.startEvent())
                        && !step.corridor().sameCountry();
    }

    private static String refusal(DeadlineRule rule) {
        return switch (rule.kind()) {
            case custodyMax -> "deadlines.pause.refused.custody";
            case stayExpiry, entitlementEnd, compliance, meetingCycle -> "deadlines.pause.refused.law";
            case agencyDue, personDecides -> "deadlines.pause.refused.rule";
        };
    }

    private String rule(PinnedClock clock, Locale language) {
        var lines = List.copyOf(clock.clocked().lines());
        return lines.isEmpty() ? clock.rule().key() : words.sentence(lines.get(0), clock.country(), language);
    }

    private String source(DeadlineRule rule, Locale language) {
        return directory
                .source(rule.source())
                .map(found -> found.title(language))
                .orElse(rule.source());
    }
}
