package org.homeward.engine.models;

import java.util.Map;
import java.util.TreeMap;
import org.homeward.engine.modelset.PackagedModels;
import org.springframework.stereotype.Component;

/** The packaged content of each phase: its models, decisions, forms and their translations. */
@Component
public final class Phases {

    private static final String COMMON = "common";

    /** By phase, then by resource name ({@code processes/<phase>/...}, {@code forms/<phase>/...}). */
    public Map<String, Map<String, byte[]>> packaged() {
        var all = new TreeMap<String, Map<String, byte[]>>();
        PackagedModels.files().forEach((name, content) -> {
            var parts = name.split("/");
            var phase = parts.length == 2 ? COMMON : parts[1];
            all.computeIfAbsent(phase, key -> new TreeMap<>()).put(name, content);
        });
        var common = all.remove(COMMON);
        if (common != null) {
            all.values().forEach(phase -> phase.putAll(common));
        }
        return all;
    }
}
