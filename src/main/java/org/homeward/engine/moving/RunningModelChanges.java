package org.homeward.engine.moving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import org.homeward.engine.models.DeployedPhases;
import org.homeward.engine.models.Release;
import org.springframework.stereotype.Component;

/** The differences between versions of processes, each pair read once. */
@Component
class RunningModelChanges {

    private final DeployedPhases phases;
    private final Cache<Pair, ModelChange> read =
            Caffeine.newBuilder().maximumSize(200).build();

    RunningModelChanges(DeployedPhases phases) {
        this.phases = phases;
    }

    ModelChange between(String before, String after) {
        return read.get(new Pair(before, after), pair -> {
            var process = key(before);
            return new ModelChange(
                    phases.ofDefinition(before).graph(process),
                    phases.ofDefinition(after).graph(process));
        });
    }

    /** Takes what was compared with these process definitions from memory. */
    void forget(Set<String> definitions) {
        read.asMap().keySet().removeIf(pair -> definitions.contains(pair.after()));
    }

    /** Whether the phase of this release has processes; one without holds tables that all phases use. */
    boolean isWithoutProcesses(Release release, String phase) {
        return phases.ofRelease(release, phase).processes().isEmpty();
    }

    boolean isOf(Release release, String phase, String definition) {
        return phases.ofRelease(release, phase).processes().contains(key(definition));
    }

    private static String key(String definition) {
        return definition.substring(0, definition.indexOf(':'));
    }

    private record Pair(String before, String after) {}
}
