package org.homeward.engine.moving;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.homeward.engine.flow.Explorer;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * Finds the parallel blocks whose branches change between two versions. The engine lets a case inside one move, but the join
 * then waits for a branch that nobody walks.
 */
final class ChangedParallelBlocks {

    private final ProcessGraph before;
    private final ProcessGraph after;
    private final List<Block> changed;

    ChangedParallelBlocks(ProcessGraph before, ProcessGraph after) {
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

    private static boolean inside(
            ProcessGraph graph, Block block, Collection<String> places, UnaryOperator<String> ids) {
        var between = between(graph, block);
        return places.stream()
                .map(ids)
                .filter(graph::has)
                .map(graph::node)
                .flatMap(node -> Stream.concat(Stream.of(node), node.ancestors()))
                .anyMatch(node -> between.contains(ProcessGraph.id(node)));
    }

    private static List<Block> blocks(ProcessGraph graph) {
        var parallel = graph.nodes().entrySet().stream()
                .filter(node -> isParallel(node.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return parallel.stream()
                .filter(fork -> graph.leaving(fork).size() > 1)
                .flatMap(fork -> parallel.stream()
                        .filter(join -> graph.arriving(join).size() > 1 && isGateway(graph.node(join)))
                        .map(join -> new Block(fork, join)))
                .filter(block -> isOne(graph, block))
                .toList();
    }

    /** Several flows out of a step are branches too. */
    private static boolean isParallel(XmlElement node) {
        return node.is("bpmn:parallelGateway", "bpmn:inclusiveGateway") || !isGateway(node);
    }

    private static boolean isGateway(XmlElement node) {
        return node.name().endsWith("Gateway");
    }

    /** What lies between a fork and a join, the join included: a token there is inside the block. */
    private static Set<String> between(ProcessGraph graph, Block block) {
        var forward = upTo(graph.after(block.fork()), graph::after, block.join());
        forward.retainAll(upTo(List.of(block.join()), graph::before, block.fork()));
        forward.remove(block.fork());
        return forward;
    }

    private static Set<String> upTo(List<String> from, Function<String, List<String>> ways, String end) {
        return new HashSet<>(Explorer.reached(from, at -> at.equals(end) ? List.of() : ways.apply(at)));
    }

    /** At least two branches of the fork meet at the join. */
    private static boolean isOne(ProcessGraph graph, Block block) {
        var between = between(graph, block);
        return !block.fork().equals(block.join())
                && graph.after(block.fork()).stream().filter(between::contains).count() > 1;
    }

    /** What a move must not change: how many branches there are, and which steps lie on the same one. */
    private Shape shape(ProcessGraph graph, Block block) {
        if (!graph.has(block.fork()) || !graph.has(block.join()) || !isOne(graph, block)) {
            return new Shape(0, 0, List.of());
        }
        var branches = graph.after(block.fork()).stream()
                .map(first -> steps(graph, block, first))
                .map(steps -> String.join(" ", steps.stream().sorted().toList()))
                .sorted()
                .toList();
        return new Shape(
                graph.after(block.fork()).size(), graph.arriving(block.join()).size(), branches);
    }

    /** Of a branch, the places that both versions have. */
    private Set<String> steps(ProcessGraph graph, Block block, String first) {
        var steps = upTo(List.of(first), graph::after, block.join());
        steps.retainAll(between(graph, block));
        steps.remove(block.join());
        steps.removeIf(id -> !before.has(id) || !after.has(id) || isGateway(before.node(id)));
        return steps;
    }

    private record Block(String fork, String join) {}

    private record Shape(int out, int in, List<String> branches) {}
}
