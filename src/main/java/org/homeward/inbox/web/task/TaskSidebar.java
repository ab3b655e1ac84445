package org.homeward.inbox.web.task;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.casefile.AccessLevel;
import org.homeward.casefile.CaseAccess;
import org.homeward.channel.lines.DueWords;
import org.homeward.channel.lines.StepLine;
import org.homeward.deadlines.DueExplanations;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.NextSteps;
import org.homeward.inbox.web.StepAgencyNames;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;

/** Tells beside a form the due date with its reasons, and the steps that come after it. */
@Component
class TaskSidebar {

    private final NextSteps nextSteps;
    private final ModelTexts texts;
    private final DueExplanations explanations;
    private final DueWords dueWords;
    private final StepAgencyNames desks;
    private final CaseAccess access;

    TaskSidebar(
            NextSteps nextSteps,
            ModelTexts texts,
            DueExplanations explanations,
            DueWords dueWords,
            StepAgencyNames desks,
            CaseAccess access) {
        this.nextSteps = nextSteps;
        this.texts = texts;
        this.explanations = explanations;
        this.dueWords = dueWords;
        this.desks = desks;
        this.access = access;
    }

    /** An agency that is only asked for something doesn't open the case. */
    boolean opensCase(OpenStep step, Actor actor) {
        return access.atStep(step.number(), actor).level() != AccessLevel.asked;
    }

    boolean takesPapers(OpenStep step, Actor actor) {
        return access.atStep(step.number(), actor).full();
    }

    TaskView.DueBox due(StepLine line, StepId id, ReaderLocale say) {
        var why = explanations.sentences(id, say.language());
        var due = line.dates().due();
        if (due == null) {
            var words = dueWords.due(line, say);
            return new TaskView.DueBox(words.main(), words.sub(), null, why);
        }
        return new TaskView.DueBox(
                say.fullDay(due),
                line.dates().paused()
                        ? say.words("task.due.paused")
                        : say.words("task.due.sub", dueWords.distance(line, due, say), say.time(due)),
                due.atZone(say.zone()).toLocalDate().toString(),
                why);
    }

    List<String> next(OpenStep step, Actor actor, ReaderLocale say) {
        var view = access.atStep(step.number(), actor);
        var ends = nextSteps.ends(step).stream()
                .map(end -> say.words("task.next.end", texts.name(step.definitionId(), end, say.language())));
        var steps = nextSteps.after(step).stream()
                .filter(next -> view.showsStepOf(next.agency()))
                .map(next -> next.agency() == null || next.step() == null
                        ? say.words("task.next.abroad", say.country(next.country()))
                        : say.words(
                                "task.next.step",
                                texts.name(step.definitionId(), next.step(), say.language()),
                                desks.name(next.agency(), step.corridor(), actor, say)));
        return Stream.concat(steps, ends).distinct().toList();
    }
}
