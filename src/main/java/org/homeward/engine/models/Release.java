package org.homeward.engine.models;

import java.util.Map;
import java.util.Optional;

/**
 * A set of versions, one of each phase, that cases run on; it never changes.
 *
 * @param versions by phase
 * @param deployments by phase
 * @param processes by key
 * @param decisions by key
 */
public record Release(
        long id,
        Map<String, Integer> versions,
        Map<String, String> deployments,
        Map<String, Definition> processes,
        Map<String, Definition> decisions) {

    public Release {
        versions = Map.copyOf(versions);
        deployments = Map.copyOf(deployments);
        processes = Map.copyOf(processes);
        decisions = Map.copyOf(decisions);
    }

    Optional<Definition> process(String key) {
        return Optional.ofNullable(processes.get(key));
    }

    Optional<Definition> decision(String key) {
        return Optional.ofNullable(decisions.get(key));
    }

    /**
     * A process or a decision in one version.
     *
     * @param version as the engine counts it
     */
    public record Definition(String id, int version) {}
}
