package org.homeward.studio;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of one version of a procedure, by resource name: {@code processes/<phase>/...} and {@code forms/<phase>/...}, and the
 * field list that all procedures share, {@code forms/fields.json} with its words.
 */
public record SopFiles(Map<String, byte[]> byName) {

    public SopFiles {
        byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The file's bytes; throws {@link NullPointerException} if there is no such file. */
    public byte[] bytes(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /** The file as text in UTF-8. */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** These files with one more, or with another content of it. */
    public SopFiles with(String name, byte[] content) {
        var files = new TreeMap<>(byName);
        files.put(name, content);
        return new SopFiles(files);
    }

    public SopFiles without(String name) {
        var files = new TreeMap<>(byName);
        files.remove(name);
        return new SopFiles(files);
    }
}
