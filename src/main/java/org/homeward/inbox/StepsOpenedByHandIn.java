package org.homeward.inbox;

import java.util.ArrayList;
import java.util.List;
import org.homeward.casefile.AccessLevel;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseSummaryReader;
import org.homeward.channel.Message;
import org.homeward.channel.Messages;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which steps a hand-in opened, as far as the reader may know: own country's steps, and the messages to the other country. */
@Component
public class StepsOpenedByHandIn {

    private final WorkItems workItems;
    private final Messages messages;
    private final CaseAccess access;
    private final CaseSummaryReader cases;

    StepsOpenedByHandIn(WorkItems workItems, Messages messages, CaseAccess access, CaseSummaryReader cases) {
        this.workItems = workItems;
        this.messages = messages;
        this.access = access;
        this.cases = cases;
    }

    /** Steps that opened with or after the finished step, and messages that left the country then. */
    @Transactional
    public Since since(FinishedStep done, Actor actor) {
        var view = access.afterStep(done.number(), actor);
        if (view.level() == AccessLevel.ownStep) {
            return new Since(false, own(done), List.of(), null);
        }
        if (!view.full()) {
            return new Since(view.level() == AccessLevel.status || view.over(), List.of(), List.of(), null);
        }
        var steps = new ArrayList<OpenStep>(workItems.ofCase(done.number()));
        steps.removeIf(step -> !step.agency().country().equals(actor.country())
                || step.opened().isBefore(done.finished()));
        var sent = messages.seenBy(done.number(), actor.country()).stream()
                .filter(message -> message.crossesBorder()
                        && message.fromCountry().equals(actor.country())
                        && message.fromInstance().equals(done.processInstance())
                        && !message.sent().isBefore(done.finished()))
                .toList();
        return new Since(true, List.copyOf(steps), sent, cases.ended(view).orElse(null));
    }

    /** An agency that gives a service or guards a border learns of its own next step alone. */
    private List<OpenStep> own(FinishedStep done) {
        return workItems.ofCase(done.number()).stream()
                .filter(step ->
                        step.agency().equals(done.agency()) && !step.opened().isBefore(done.finished()))
                .toList();
    }

    /**
     * The steps that are open now at the own side, and the messages that were sent abroad.
     *
     * @param opensCase whether the reader's agency takes part in the case
     * @param ended how the case ended, or null
     */
    public record Since(
            boolean opensCase,
            List<OpenStep> steps,
            List<Message> sent,
            @Nullable String ended) {}
}
