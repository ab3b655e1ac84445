package org.homeward.sop.declared;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.casefile.Participation;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.CaseModelVersions;
import org.homeward.engine.CaseStages;
import org.homeward.engine.MessageCorrelation;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.HandedInStep;
import org.homeward.shared.SideRole;
import org.homeward.sop.CasePartReaders;
import org.springframework.stereotype.Component;

/** The parts of a case that its processes, versions, steps and roles tell. */
@Component
final class EngineCasePartReaders implements CasePartReaders {

    private final StepOperations steps;
    private final WorkItems workItems;
    private final CaseEvents events;
    private final CaseModelVersions versions;
    private final TaskRouting routing;
    private final Participation participation;
    private final MessageCorrelation receivers;
    private final CaseFactsRecords facts;
    private final CaseStages stages;

    EngineCasePartReaders(
            StepOperations steps,
            WorkItems workItems,
            CaseEvents events,
            CaseModelVersions versions,
            TaskRouting routing,
            Participation participation,
            MessageCorrelation receivers,
            CaseFactsRecords facts,
            CaseStages stages) {
        this.stages = stages;
        this.facts = facts;
        this.steps = steps;
        this.workItems = workItems;
        this.events = events;
        this.versions = versions;
        this.routing = routing;
        this.participation = participation;
        this.receivers = receivers;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of(
                "process",
                (step, of) -> steps.variables(step.step()),
                "events",
                (step, of) -> events.all(step.number()),
                "openSteps",
                this::openSteps,
                "opened",
                (step, of) -> workItems.find(step.step()).map(OpenStep::opened),
                "awaited",
                (step, message) -> receivers.isAwaited(step.number(), message),
                "goesBy",
                this::goesBy,
                "knownAt",
                this::knownAt,
                "reached",
                this::reached,
                "ownFocalPoint",
                this::ownFocalPoint,
                "sideOfPerson",
                (step, of) -> participation.sideOfPerson(step.number()));
    }

    private Object openSteps(HandedInStep step, String of) {
        return workItems.ofCase(step.number()).stream()
                .map(open -> new CasePart.Open(open.id(), open.processKey(), open.key()))
                .toList();
    }

    private Object knownAt(HandedInStep step, String of) {
        var names = of.split("/");
        return workItems.ofCase(step.number()).stream()
                .filter(open -> open.key().equals(names[0]))
                .flatMap(open -> Stream.ofNullable(steps.variables(open.id()).get(names[1])))
                .toList();
    }

    private Object reached(HandedInStep step, String stage) {
        return stages.reached(step.number()).stream()
                .filter(reached -> reached.stage().name().equals(stage))
                .map(CaseStages.Reached::entered)
                .findFirst();
    }

    private Object ownFocalPoint(HandedInStep step, String of) {
        var corridor = facts.of(step.number()).corridor();
        var role = SideRole.heldIn(step.country(), corridor, "focal-point");
        return Optional.of(routing.holderOf(step.number(), role, name -> null).agency());
    }

    private Object goesBy(HandedInStep step, String of) {
        var names = of.split("/");
        return versions.goesBy(step.number(), names[0], names[1]);
    }
}
