package org.homeward.engine.moving;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.homeward.engine.moving.MovePreview.TimerChange.Kind;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a process, as far as running cases feel it. */
final class ModelChange {

    private static final String MANY = "#multiInstanceBody";

    private final ModelGraph before;
    private final ModelGraph after;
    private final ParallelBlocks blocks;
    private final Map<String, Timer> timers = new TreeMap<>();
    private final Map<String, Renamed> messages = new TreeMap<>();

    ModelChange(BpmnModelInstance before, BpmnModelInstance after, String process) {
        this.before = new ModelGraph(before, process);
        this.after = new ModelGraph(after, process);
        this.blocks = new ParallelBlocks(this.before, this.after);
        this.before.nodes().forEach(this::was);
        this.after.nodes().forEach(this::is);
    }

    private void was(FlowNode node) {
        var then = EventTexts.timer(node);
        var now = EventTexts.timer(after.node(node.getId()));
        if (then != null && !then.equals(now) && after.has(node.getId()) == (now != null)) {
            timers.put(node.getId(), new Timer(host(node), now == null ? Kind.gone : Kind.changed));
        } else if (then != null && now == null) {
            timers.put(node.getId(), new Timer(host(node), Kind.gone));
        }
        var message = EventTexts.message(node);
        var renamed = EventTexts.message(after.node(node.getId()));
        if (message != null && renamed != null && !message.equals(renamed)) {
            messages.put(node.getId(), new Renamed(waitsAt(node), message, renamed));
        }
    }

    /** A timer that begins its place anew (a wait) isn't new for who waits there: nobody does yet. */
    private void is(FlowNode node) {
        if (EventTexts.timer(node) != null
                && EventTexts.timer(before.node(node.getId())) == null
                && !EventTexts.isWait(node)) {
            timers.put(node.getId(), new Timer(host(node), Kind.added));
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
    Optional<MoveRefused> obstacle(Collection<String> places, Map<String, String> followers) {
        return places.stream()
                .sorted()
                .flatMap(place -> obstacle(plain(place), place, followers).stream())
                .findFirst()
                .or(() -> blocks.around(
                                places.stream().map(ModelChange::plain).toList(), id -> followers.getOrDefault(id, id))
                        .map(join -> new MoveRefused(MoveObstacle.parallelBlock, join)));
    }

    private Optional<MoveRefused> obstacle(String id, String place, Map<String, String> followers) {
        var old = before.node(id);
        if (old == null) {
            return Optional.empty();
        }
        if (!after.has(id)) {
            return followers.containsKey(id) && after.has(followers.get(id))
                    ? Optional.empty()
                    : Optional.of(new MoveRefused(MoveObstacle.gone, id));
        }
        var now = Objects.requireNonNull(after.node(id));
        if (!EventTexts.kind(old).equals(EventTexts.kind(now))) {
            return Optional.of(new MoveRefused(MoveObstacle.otherKind, id));
        }
        if (!scope(old).equals(scope(now))) {
            return Optional.of(new MoveRefused(MoveObstacle.otherScope, id));
        }
        return isMany(old) == isMany(now)
                ? Optional.empty()
                : Optional.of(new MoveRefused(MoveObstacle.repetition, place));
    }

    /** Whether the place's follower is a step that the old version has too: then the old step ends and that one begins. */
    boolean stepsOnInOld(String follower) {
        return before.has(follower);
    }

    boolean isGone(String place) {
        return before.has(place) && !after.has(place);
    }

    @Nullable
    UserTask oldStep(String id) {
        return before.node(id) instanceof UserTask step ? step : null;
    }

    @Nullable
    UserTask newStep(String id) {
        return after.node(id) instanceof UserTask step ? step : null;
    }

    /** Steps that both versions have and whose due key differs. */
    List<UserTask> otherDueKeys() {
        return before.nodes().stream()
                .filter(UserTask.class::isInstance)
                .map(UserTask.class::cast)
                .filter(step -> newStep(step.getId()) != null
                        && !Objects.equals(
                                step.getCamundaDueDate(),
                                Objects.requireNonNull(newStep(step.getId())).getCamundaDueDate()))
                .toList();
    }

    static String plain(String place) {
        return place.endsWith(MANY) ? place.substring(0, place.length() - MANY.length()) : place;
    }

    /** Where a process waits while the timer runs; null for one that runs as long as its process does. */
    private static @Nullable String host(FlowNode node) {
        return node instanceof BoundaryEvent boundary
                ? boundary.getAttachedTo().getId()
                : EventTexts.isWait(node) ? node.getId() : null;
    }

    private static @Nullable String waitsAt(FlowNode node) {
        return node instanceof BoundaryEvent || EventTexts.isWait(node) ? Objects.requireNonNull(host(node)) : null;
    }

    private static boolean isMany(FlowNode node) {
        return node instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }

    private static String scope(FlowNode node) {
        return String.valueOf(node.getParentElement().getAttributeValue("id"));
    }

    /** A timer that changes. */
    record Timer(@Nullable String host, Kind kind) {}

    /** A message that is renamed; the place is null where it is received as long as the process runs. */
    record Renamed(@Nullable String place, String from, String to) {}
}
