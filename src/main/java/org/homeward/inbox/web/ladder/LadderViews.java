package org.homeward.inbox.web.ladder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.deadlines.ladder.LadderState;
import org.homeward.deadlines.ladder.ReachedRung;
import org.homeward.deadlines.ladder.answers.ReminderAnswer;
import org.homeward.deadlines.ladder.answers.ReminderAnswerReason;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.ReminderAnswerHandling;
import org.homeward.shared.DateFormats;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the reminders of a step's ladder, and the possible answers, into the reader's words. */
@Component
public class LadderViews {

    private final ReminderAnswerHandling desk;
    private final WorkItems workItems;
    private final ModelTexts texts;
    private final Directory directory;
    private final ReaderLocales speech;

    LadderViews(
            ReminderAnswerHandling desk,
            WorkItems workItems,
            ModelTexts texts,
            Directory directory,
            ReaderLocales speech) {
        this.workItems = workItems;
        this.desk = desk;
        this.texts = texts;
        this.directory = directory;
        this.speech = speech;
    }

    public LadderView of(OpenStep step, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var state = desk.state(step).stream().findFirst().orElse(null);
        var walked = state == null || state.level() < 0 ? List.<ReachedRung>of() : desk.walked(step);
        var told = new ArrayList<>(walked.stream()
                .filter(ReachedRung::reached)
                .map(rung -> told(rung, say))
                .toList());
        Collections.reverse(told);
        var reminded = state == null ? null : state.remindedAt();
        if (reminded != null) {
            told.add(0, say.words("ladder.reminded", say.fullDay(reminded)));
        }
        return new LadderView(
                !told.isEmpty(),
                told,
                answer(state, say),
                told.isEmpty() ? null : workItems.reference(step.id()).orElse(null),
                neverAnswered(state) ? null : passed(step, say));
    }

    private static boolean neverAnswered(@Nullable LadderState state) {
        return state != null && state.answer() == null;
    }

    LadderView.Form form(
            OpenStep step,
            Map<String, String> given,
            @Nullable InvalidContentException wrong,
            Actor actor,
            Locale language) {
        var say = speech.of(actor, language);
        return new LadderView.Form(
                step.id().value(),
                texts.name(step.definitionId(), step.key(), language),
                step.number().value(),
                !step.kind().equals("custodyMax") && !step.kind().equals("personDecides"),
                desk.promiseDays(),
                Stream.of(ReminderAnswerReason.values())
                        .map(reason -> new LadderView.Choice(reason.name(), say.words("ladder.reason." + reason)))
                        .toList(),
                desk.successors(step).stream()
                        .map(agency -> new LadderView.Choice(agency.code().value(), agency.name(language)))
                        .toList(),
                given,
                wrong == null ? List.of() : FieldMessage.of(wrong.problems(), say.messages(), language));
    }

    private static String told(ReachedRung rung, ReaderLocale say) {
        var who = Stream.of(rung.who().split("\\+"))
                .map(code -> say.words("ladder.who." + code))
                .collect(Collectors.joining(", "));
        return say.words(rung.byHand() ? "ladder.toldByHand" : "ladder.told", say.fullDay(rung.at()), who);
    }

    private @Nullable String answer(@Nullable LadderState state, ReaderLocale say) {
        var answer = state == null ? null : state.answer();
        return answer == null ? null : sentence(answer, say);
    }

    private LadderView.@Nullable Passed passed(OpenStep step, ReaderLocale say) {
        return desk.passedOn(step)
                .map(answer -> new LadderView.Passed(
                        say.words(
                                "ladder.passed",
                                say.fullDay(answer.at()),
                                say.agency(answer.agency()),
                                answer.reason() == null ? "" : say.words("ladder.reason." + answer.reason())),
                        directory.agency(answer.agency()).map(Agency::phone).orElse("")))
                .orElse(null);
    }

    private String sentence(ReminderAnswer answer, ReaderLocale say) {
        var day = say.fullDay(answer.at());
        var agency = say.agency(answer.agency());
        return switch (answer.kind()) {
            case seen -> say.words("ladder.answered.seen", day, agency);
            case newDate ->
                say.words(
                        "ladder.answered.newDate",
                        day,
                        agency,
                        answer.newDate() == null
                                ? ""
                                : DateFormats.weekday(say.language()).format(answer.newDate()),
                        say.words("ladder.reason." + answer.reason()));
            case passedTo ->
                say.words("ladder.answered.passedTo", day, agency, answer.to() == null ? "" : say.agency(answer.to()));
        };
    }
}
