package org.homeward.inbox.web.pauses;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homeward.deadlines.Pause;
import org.homeward.deadlines.pauses.PauseReview;
import org.homeward.deadlines.pauses.PauseReviews;
import org.homeward.deadlines.pauses.Pauses;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.PauseHandling;
import org.homeward.shared.ConflictException;
import org.homeward.shared.DateFormats;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a step's pauses into the reader's words. */
@Component
public class PauseViews {

    private final PauseHandling desk;
    private final Pauses pauses;
    private final PauseReviews reviews;
    private final ModelTexts texts;
    private final ReaderLocales speech;
    private final Clock clock;

    PauseViews(
            PauseHandling desk,
            Pauses pauses,
            PauseReviews reviews,
            ModelTexts texts,
            ReaderLocales speech,
            Clock clock) {
        this.desk = desk;
        this.pauses = pauses;
        this.reviews = reviews;
        this.texts = texts;
        this.speech = speech;
        this.clock = clock;
    }

    public PauseView of(OpenStep step, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var all = desk.pauses(step.id(), actor);
        var running = all.stream()
                .filter(shown -> shown.pause().running())
                .findFirst()
                .map(shown -> running(shown, say))
                .orElse(null);
        var earlier = all.stream()
                .map(PauseHandling.PauseWithReviews::pause)
                .filter(pause -> !pause.running())
                .map(pause -> earlier(pause, say))
                .toList();
        return new PauseView(running == null && pauses.possible(step), running, earlier, reviews.longestDays(step));
    }

    /** The review to be recorded; throws {@link NotFound} if the step has no such pause, {@link ConflictException} if it is over. */
    PauseView.Review review(OpenStep step, long id, Actor actor, Locale language) {
        var pause = pauses.one(step.id(), id);
        var running = of(step, actor, language).running();
        if (running == null || running.id() != id) {
            throw ConflictException.pauseEnded();
        }
        var today =
                LocalDate.ofInstant(clock.instant(), speech.of(actor, language).zone());
        return new PauseView.Review(running, !pause.plannedEnd().isAfter(today));
    }

    /** The first values of a review's form. */
    Map<String, String> given(OpenStep step, long id) {
        var hold = pauses.one(step.id(), id).hold();
        return Map.of(
                "hold", hold == null ? "" : hold.name(),
                "known", String.valueOf(reviews.ofPause(id).size()),
                "key", UUID.randomUUID().toString());
    }

    PauseView.Form form(
            OpenStep step,
            Map<String, String> given,
            @Nullable InvalidContentException wrong,
            Actor actor,
            Locale language) {
        var say = speech.of(actor, language);
        var problems =
                wrong == null ? List.<FieldMessage>of() : FieldMessage.of(wrong.problems(), say.messages(), language);
        return new PauseView.Form(
                step.id().value(),
                texts.name(step.definitionId(), step.key(), language),
                step.number().value(),
                given,
                problems);
    }

    private PauseView.Running running(PauseHandling.PauseWithReviews shown, ReaderLocale say) {
        var pause = shown.pause();
        var lines = new ArrayList<String>();
        lines.add(say.words("task.pause.since", say.fullDay(pause.started()), day(pause.plannedEnd(), say)));
        if (pause.reviewOn() != null) {
            lines.add(say.words("task.pause.review", day(pause.reviewOn(), say)));
        }
        lines.add(say.words("task.pause.by", say.agency(pause.startedAgency())));
        if (shown.reference() != null) {
            lines.add(say.words("task.pause.proof", shown.reference()));
        }
        if (pause.dueWith() != null && pause.dueWithout() != null) {
            lines.add(say.words("task.pause.both", say.fullDay(pause.dueWith()), say.fullDay(pause.dueWithout())));
        }
        var today = LocalDate.ofInstant(clock.instant(), say.zone());
        return new PauseView.Running(
                pause.id(),
                title(pause, say),
                lines,
                pause.reason().reviewed(),
                shown.reviews().stream().map(review -> review(review, say)).toList(),
                pause.lookAgainOn().isBefore(today));
    }

    private String review(PauseReview review, ReaderLocale say) {
        var agency = say.agency(review.agency());
        var day = say.fullDay(review.at());
        return review.reviewOn() == null
                ? say.words("task.review.ended", day, agency)
                : say.words("task.review.wentOn", day, agency, day(review.reviewOn(), say));
    }

    private static String earlier(Pause pause, ReaderLocale say) {
        var ended = pause.ended() == null ? Instant.EPOCH : pause.ended();
        return say.words("task.pause.earlier", say.fullDay(pause.started()), say.fullDay(ended), title(pause, say));
    }

    private static String title(Pause pause, ReaderLocale say) {
        var reason = say.words("deadlines.pause.reason." + pause.reason());
        return pause.hold() == null ? reason : reason + ", " + say.words("deadlines.pause.hold." + pause.hold());
    }

    private static String day(LocalDate day, ReaderLocale say) {
        return DateFormats.weekday(say.language()).format(day);
    }
}
