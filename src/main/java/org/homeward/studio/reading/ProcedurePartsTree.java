package org.homeward.studio.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.homeward.deadlines.reading.StepInWords;
import org.homeward.engine.flow.Explorer;

/** The parts of a procedure in the order in which they run: each stands below one that calls it, the nearest to the beginning. */
final class ProcedurePartsTree {

    private final List<Diagram> diagrams;
    private final BiFunction<Diagram, Integer, SopView.Part> line;
    private final Explorer<Diagram> calls = new Explorer<>();
    private final List<SopView.Part> parts = new ArrayList<>();

    private ProcedurePartsTree(List<Diagram> diagrams, BiFunction<Diagram, Integer, SopView.Part> line) {
        this.diagrams = diagrams;
        this.line = line;
    }

    /**
     * Those that no other part calls begin, in the given order; of parts that call each other in a ring the first one begins.
     *
     * @param line what is told of a part so many calls below the beginning
     */
    static List<SopView.Part> of(List<Diagram> diagrams, BiFunction<Diagram, Integer, SopView.Part> line) {
        var map = new ProcedurePartsTree(diagrams, line);
        var called = diagrams.stream()
                .flatMap(diagram -> map.called(diagram).stream())
                .collect(Collectors.toSet());
        var first = new ArrayList<>(
                diagrams.stream().filter(diagram -> !called.contains(diagram)).toList());
        map.reach(first);
        for (var diagram : diagrams) {
            if (!map.calls.reached().contains(diagram)) {
                first.add(diagram);
                map.reach(List.of(diagram));
            }
        }
        first.forEach(diagram -> map.tell(diagram, 0));
        return map.parts;
    }

    private void reach(List<Diagram> first) {
        calls.from(first, caller -> called(caller).forEach(calls::open));
    }

    private void tell(Diagram diagram, int depth) {
        parts.add(line.apply(diagram, depth));
        calls.reachedFrom(diagram).forEach(called -> tell(called, depth + 1));
    }

    private List<Diagram> called(Diagram diagram) {
        return diagram.whole().steps().stream()
                .map(StepInWords::calls)
                .filter(process -> !process.isEmpty())
                .flatMap(process -> diagrams.stream().filter(one -> one != diagram && one.holds(process)))
                .distinct()
                .toList();
    }
}
