package org.homeward.studio.reading;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.deadlines.reading.DiagramNote;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.deadlines.reading.StepInWords;
import org.homeward.deadlines.reading.StepInWords.Kind;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.sop.insisted.StepRequirementsInWords;

/**
 * Writes what stands on the elements of a diagram.
 *
 * @param address where the details of a step are
 */
record DiagramNoteWriter(
        ProcessInWords process,
        SopFigures figures,
        StepRequirementsInWords insisted,
        ReaderLocale say,
        Function<String, String> address) {

    List<DiagramNote> of(DiagramOverlay shown) {
        var steps = process.steps().stream().flatMap(step -> step(step, shown));
        var ways = shown == DiagramOverlay.paths ? ways() : Stream.<DiagramNote>of();
        return Stream.concat(steps, ways).toList();
    }

    private Stream<DiagramNote> step(StepInWords step, DiagramOverlay shown) {
        if (step.kind() == Kind.wait) {
            return Stream.empty();
        }
        if (step.kind() == Kind.choice) {
            return step.name().isEmpty()
                    ? Stream.of(new DiagramNote(step.id(), "", List.of(step.who()), "", "", ""))
                    : Stream.empty();
        }
        return Stream.of(new DiagramNote(
                step.id(),
                step.name(),
                lines(step, shown),
                figures.nowBrief(step.id()),
                figures.lateBrief(step.id()),
                address.apply(step.id())));
    }

    private List<String> lines(StepInWords step, DiagramOverlay shown) {
        if (step.kind() != Kind.step && (shown == DiagramOverlay.who || step.kind() != Kind.part)) {
            return List.of(step.who());
        }
        return switch (shown) {
            case who ->
                Stream.concat(
                                Stream.of(step.role(), step.due().brief()),
                                step.due().sources().stream().limit(1))
                        .toList();
            case days ->
                figures.half(step.id()).isEmpty()
                        ? List.of(say.words("sops.tooFew"))
                        : List.of(
                                say.words("sops.halfWithin", figures.half(step.id())),
                                say.words("sops.nineWithin", figures.nineOfTen(step.id())));
            case paths -> List.of(figures.done(step.id()));
            case insists -> insists(step);
        };
    }

    private List<String> insists(StepInWords step) {
        var found = insisted.of(step.id(), say.language());
        if (found.count() == 0) {
            return List.of();
        }
        var conditions = say.words("insisted.conditions", found.count());
        return found.rules().isEmpty()
                ? List.of(conditions)
                : List.of(conditions, say.words("insisted.rule", found.rules().size(), found.numbers()));
    }

    private Stream<DiagramNote> ways() {
        return process.steps().stream()
                .filter(step -> step.kind() == Kind.choice)
                .filter(step -> process.waysFrom(step.id()).size() > 1)
                .flatMap(step -> process.waysFrom(step.id()).stream())
                .map(way -> new DiagramNote(way.flow(), "", List.of(), figures.taken(way), "", ""));
    }
}
