package org.homeward.engine.moving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.engine.moving.MigrationPreview.DueChange;
import org.homeward.engine.moving.MigrationPreview.Hindered;
import org.homeward.engine.moving.MigrationPreview.RenamedMessage;
import org.homeward.engine.moving.MigrationPreview.Standing;
import org.homeward.engine.moving.MigrationPreview.TimerChange;
import org.jspecify.annotations.Nullable;

/** Counts what a move would do, by the places where processes stand. */
final class MigrationPreviewCounts {

    private final String phase;
    private final List<RunningProcess> running;
    private final Function<RunningProcess, Optional<MigrationRefusedException>> obstacle;

    MigrationPreviewCounts(
            String phase,
            List<RunningProcess> running,
            Function<RunningProcess, Optional<MigrationRefusedException>> obstacle) {
        this.phase = phase;
        this.running = running;
        this.obstacle = obstacle;
    }

    /**
     * The whole preview.
     *
     * @param changes by the definition that processes run on
     */
    MigrationPreview withChanges(Map<String, ModelChange> changes) {
        var cases = running.stream()
                .collect(Collectors.groupingBy(
                        RunningProcess::number,
                        Collectors.reducing(
                                true, process -> obstacle.apply(process).isEmpty(), (a, b) -> a && b)));
        var movable = (int) cases.values().stream().filter(can -> can).count();
        return new MigrationPreview(
                phase,
                cases.size(),
                movable,
                standing(),
                timers(changes),
                messages(changes),
                dueKeys(changes),
                0,
                0,
                0,
                0);
    }

    private List<Standing> standing() {
        var places = new TreeMap<String, List<RunningProcess>>();
        running.forEach(process -> process.places().stream()
                .map(ModelChange::plain)
                .distinct()
                .forEach(place -> places.computeIfAbsent(process.key() + " " + place, any -> new ArrayList<>())
                        .add(process)));
        return places.entrySet().stream()
                .map(place -> standing(place.getKey().split(" ", 2), place.getValue()))
                .toList();
    }

    private Standing standing(String[] place, List<RunningProcess> here) {
        var why = new HashMap<String, List<MigrationRefusedException>>();
        here.stream().flatMap(process -> obstacle.apply(process).stream()).forEach(cant -> why.computeIfAbsent(
                        cant.getMessage(), any -> new ArrayList<>())
                .add(cant));
        var hindered = why.values().stream()
                .map(same -> new Hindered(same.get(0).obstacle(), same.get(0).element(), same.size()))
                .toList();
        var stuck = hindered.stream().mapToInt(Hindered::count).sum();
        return new Standing(place[0], place[1], here.size(), here.size() - stuck, hindered);
    }

    private List<TimerChange> timers(Map<String, ModelChange> changes) {
        return counted(changes, (process, change) -> change.timers().entrySet().stream()
                .map(timer -> counted(
                        stands(timer.getValue().host()),
                        process,
                        count -> new TimerChange(
                                key(process),
                                timer.getKey(),
                                Objects.requireNonNullElse(timer.getValue().host(), ""),
                                timer.getValue().kind(),
                                count)))
                .flatMap(Optional::stream)
                .toList());
    }

    private List<RenamedMessage> messages(Map<String, ModelChange> changes) {
        return counted(changes, (process, change) -> change.messages().entrySet().stream()
                .map(message -> counted(
                        stands(message.getValue().place()),
                        process,
                        count -> new RenamedMessage(
                                key(process),
                                message.getKey(),
                                message.getValue().from(),
                                message.getValue().to(),
                                count)))
                .flatMap(Optional::stream)
                .toList());
    }

    private List<DueChange> dueKeys(Map<String, ModelChange> changes) {
        return counted(changes, (process, change) -> change.otherDueKeys().stream()
                .map(step -> counted(
                        stands(step.id()),
                        process,
                        count -> new DueChange(key(process), step.id(), step.before(), step.after(), count)))
                .flatMap(Optional::stream)
                .toList());
    }

    private static <T> List<T> counted(Map<String, ModelChange> changes, Changes<T> of) {
        return changes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(change -> of.in(change.getKey(), change.getValue()).stream())
                .toList();
    }

    private <T> Optional<T> counted(Predicate<RunningProcess> there, String definition, Function<Integer, T> change) {
        var count = (int) running.stream()
                .filter(process -> process.definition().equals(definition) && there.test(process))
                .count();
        return count == 0 ? Optional.empty() : Optional.of(change.apply(count));
    }

    private static Predicate<RunningProcess> stands(@Nullable String place) {
        return process -> place == null
                || process.places().stream().map(ModelChange::plain).anyMatch(place::equals);
    }

    private static String key(String definition) {
        return definition.substring(0, definition.indexOf(':'));
    }

    /** The changes in one version that processes run on. */
    @FunctionalInterface
    private interface Changes<T> {

        List<T> in(String definition, ModelChange change);
    }
}
