package org.homeward.engine.moving;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.moving.MigrationPreview.TimerChange.Kind;
import org.homeward.engine.wall.reading.XmlElement;
import org.jspecify.annotations.Nullable;

/** The differences between two versions of a process, as far as running cases feel them. */
final class ModelChange {

    private static final String STEP = "bpmn:userTask";
    private static final String MANY = "#multiInstanceBody";

    private final ProcessGraph before;
    private final ProcessGraph after;
    private final ChangedParallelBlocks blocks;
    private final Map<String, Timer> timers = new TreeMap<>();
    private final Map<String, Renamed> messages = new TreeMap<>();

    ModelChange(ProcessGraph before, ProcessGraph after) {
        this.before = before;
        this.after = after;
        this.blocks = new ChangedParallelBlocks(before, after);
        before.nodes().forEach(this::was);
        after.nodes().forEach(this::is);
    }

    private void was(String id, XmlElement node) {
        var then = ModelEventTexts.timer(node);
        var now = ModelEventTexts.timer(after.nodes().get(id));
        if (then != null && !then.equals(now)) {
            timers.put(id, new Timer(host(node), now == null ? Kind.gone : Kind.changed));
        }
        var message = ModelEventTexts.message(node);
        var renamed = ModelEventTexts.message(after.nodes().get(id));
        if (message != null && renamed != null && !message.equals(renamed)) {
            messages.put(id, new Renamed(host(node), message, renamed));
        }
    }

    /** A timer that begins its place anew (a wait) isn't new for who waits there: nobody does yet. */
    private void is(String id, XmlElement node) {
        if (ModelEventTexts.timer(node) != null
                && ModelEventTexts.timer(before.nodes().get(id)) == null
                && !ModelEventTexts.isWait(node)) {
            timers.put(id, new Timer(host(node), Kind.added));
        }
    }

    /** Timers that change, by their id. */
    Map<String, Timer> timers() {
        return timers;
    }

    /** Messages that are renamed, by the id of the element that receives them. */
    Map<String, Renamed> messages() {
        return messages;
    }

    /** Why a process that stands at these places can't move; empty if it can, as far as the models tell. */
    Optional<MigrationRefusedException> obstacle(Collection<String> places, Map<String, String> followers) {
        return places.stream()
                .sorted()
                .flatMap(place -> obstacle(plain(place), place, followers).stream())
                .findFirst()
                .or(() -> blocks.around(
                                places.stream().map(ModelChange::plain).toList(), id -> followers.getOrDefault(id, id))
                        .map(join -> new MigrationRefusedException(MigrationObstacle.parallelBlock, join)));
    }

    private Optional<MigrationRefusedException> obstacle(String id, String place, Map<String, String> followers) {
        if (!before.has(id)) {
            return Optional.empty();
        }
        if (!after.has(id)) {
            return followers.containsKey(id) && after.has(followers.get(id))
                    ? Optional.empty()
                    : Optional.of(new MigrationRefusedException(MigrationObstacle.gone, id));
        }
        var old = before.node(id);
        var now = after.node(id);
        if (!ModelEventTexts.kind(old).equals(ModelEventTexts.kind(now))) {
            return Optional.of(new MigrationRefusedException(MigrationObstacle.otherKind, id));
        }
        if (!scope(old).equals(scope(now))) {
            return Optional.of(new MigrationRefusedException(MigrationObstacle.otherScope, id));
        }
        return isMany(old) == isMany(now)
                ? Optional.empty()
                : Optional.of(new MigrationRefusedException(MigrationObstacle.repetition, place));
    }

    /** Whether the place's follower is a step that the old version has too: then the old step ends and that one begins. */
    boolean stepsOnInOld(String follower) {
        return before.has(follower);
    }

    boolean isGone(String place) {
        return before.has(place) && !after.has(place);
    }

    @Nullable
    XmlElement oldStep(String id) {
        return before.is(id, STEP) ? before.node(id) : null;
    }

    @Nullable
    XmlElement newStep(String id) {
        return after.is(id, STEP) ? after.node(id) : null;
    }

    /** Steps that both versions have and whose due key differs. */
    List<OtherDueKey> otherDueKeys() {
        return before.all(STEP).stream()
                .filter(id -> after.is(id, STEP))
                .map(id -> new OtherDueKey(id, dueKey(before.node(id)), dueKey(after.node(id))))
                .filter(step -> !step.before.equals(step.after))
                .sorted(Comparator.comparing(OtherDueKey::id))
                .toList();
    }

    private static String dueKey(XmlElement step) {
        return step.attribute("camunda:dueDate").orElse("");
    }

    static String plain(String place) {
        return place.endsWith(MANY) ? place.substring(0, place.length() - MANY.length()) : place;
    }

    /** Where a process waits while the timer runs; null for one that runs as long as its process does. */
    private static @Nullable String host(XmlElement node) {
        return ModelEventTexts.isWait(node)
                ? ProcessGraph.id(node)
                : node.attributes().get("attachedToRef");
    }

    private static boolean isMany(XmlElement node) {
        return node.children("bpmn:multiInstanceLoopCharacteristics").findAny().isPresent();
    }

    private static Optional<String> scope(XmlElement node) {
        return Optional.ofNullable(node.parent()).map(ProcessGraph::id);
    }

    /** A step that both versions have, with its due keys. */
    record OtherDueKey(String id, String before, String after) {}

    /** A timer that changes. */
    record Timer(@Nullable String host, Kind kind) {}

    /** A message that is renamed; the place is null where it is received as long as the process runs. */
    record Renamed(@Nullable String place, String from, String to) {}
}
