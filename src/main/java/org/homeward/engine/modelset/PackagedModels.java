package org.homeward.engine.modelset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The packaged models, decisions, forms and translations, without a database. */
public final class PackagedModels {

    private PackagedModels() {}

    /** By name: {@code processes/<phase>/...} and {@code forms/<phase>/...}. */
    public static Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        read("processes/", files);
        read("forms/", files);
        return files;
    }

    private static void read(String tree, Map<String, byte[]> into) {
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + tree + "**/*.*")) {
                var address = resource.getURL().toString();
                var name = address.substring(address.lastIndexOf("/" + tree) + 1);
                if (!name.endsWith(".md")) {
                    into.put(name, resource.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
