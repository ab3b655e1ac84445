package org.homeward.engine.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The packaged content of each phase: its models, decisions, forms and their translations. */
@Component
final class Phases {

    private static final String COMMON = "common";

    /** By phase, then by resource name ({@code processes/<phase>/...}, {@code forms/<phase>/...}). */
    Map<String, Map<String, byte[]>> packaged() {
        var all = new TreeMap<String, Map<String, byte[]>>();
        read("processes/**/*.*", all);
        read("forms/**/*.*", all);
        var common = all.remove(COMMON);
        if (common != null) {
            all.values().forEach(phase -> phase.putAll(common));
        }
        return all;
    }

    private static void read(String pattern, Map<String, Map<String, byte[]>> into) {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var resource : resolver.getResources("classpath*:" + pattern)) {
                var url = resource.getURL().toString();
                var folder = pattern.substring(0, pattern.indexOf('/') + 1);
                var name = url.substring(url.lastIndexOf("/" + folder) + 1);
                if (!name.endsWith(".md")) {
                    var parts = name.split("/");
                    var phase = parts.length == 2 ? COMMON : parts[1];
                    into.computeIfAbsent(phase, key -> new TreeMap<>()).put(name, resource.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
