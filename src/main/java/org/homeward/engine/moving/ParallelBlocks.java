package org.homeward.engine.moving;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.model.bpmn.instance.Gateway;

/**
 * Finds the parallel blocks whose branches change between two versions. The engine lets a case inside one move, but the join
 * then waits for a branch that nobody walks.
 */
final class ParallelBlocks {

    private final ModelGraph before;
    private final ModelGraph after;
    private final List<Block> changed;

    ParallelBlocks(ModelGraph before, ModelGraph after) {
        this.before = before;
        this.after = after;
        var all = new HashSet<>(blocks(before));
        all.addAll(blocks(after));
        changed = all.stream()
                .filter(block -> !shape(before, block).equals(shape(after, block)))
                .toList();
    }

    /** The join of a changed block that a process inside it would wait at. */
    Optional<String> around(Collection<String> places, UnaryOperator<String> newIds) {
        return changed.stream()
                .filter(block ->
                        inside(before, block, places, UnaryOperator.identity()) || inside(after, block, places, newIds))
                .map(Block::join)
                .sorted()
                .findFirst();
    }

    private static boolean inside(ModelGraph graph, Block block, Collection<String> places, UnaryOperator<String> ids) {
        var between = graph.between(block.fork(), block.join());
        return places.stream()
                .map(ids)
                .flatMap(place -> graph.withScopes(place).stream())
                .anyMatch(between::contains);
    }

    private static List<Block> blocks(ModelGraph graph) {
        return graph.forks().stream()
                .flatMap(fork -> graph.joins().stream().map(join -> new Block(fork, join)))
                .filter(block -> isOne(graph, block))
                .toList();
    }

    /** At least two branches of the fork meet at the join. */
    private static boolean isOne(ModelGraph graph, Block block) {
        var between = graph.between(block.fork(), block.join());
        return !block.fork().equals(block.join())
                && graph.after(block.fork()).stream().filter(between::contains).count() > 1;
    }

    /** What a move must not change: how many branches there are, and which steps lie on the same one. */
    private Shape shape(ModelGraph graph, Block block) {
        if (!graph.has(block.fork()) || !graph.has(block.join()) || !isOne(graph, block)) {
            return new Shape(0, 0, List.of());
        }
        var branches = graph.after(block.fork()).stream()
                .map(first -> steps(graph, block, first))
                .map(steps -> String.join(" ", steps.stream().sorted().toList()))
                .sorted()
                .toList();
        return new Shape(graph.after(block.fork()).size(), graph.branchesInto(block.join()), branches);
    }

    /** Of a branch, the places that both versions have. */
    private Set<String> steps(ModelGraph graph, Block block, String first) {
        var steps = new HashSet<>(graph.branch(block.fork(), first, block.join()));
        steps.removeIf(id -> !before.has(id) || !after.has(id) || before.node(id) instanceof Gateway);
        return steps;
    }

    private record Block(String fork, String join) {}

    private record Shape(int out, int in, List<String> branches) {}
}
