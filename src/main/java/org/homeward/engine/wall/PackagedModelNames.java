package org.homeward.engine.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.wall.reading.JsonReader;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the names that the packaged models and forms define. */
public final class PackagedModelNames {

    private final Set<String> processes = new HashSet<>();
    private final Set<String> decisions = new HashSet<>();
    private final Set<String> forms = new HashSet<>();
    private final Map<String, List<String>> calls = new HashMap<>();

    private PackagedModelNames() {}

    /** The names in {@code processes/**} and {@code forms/**} of the class path. */
    public static KnownNames load() {
        var names = new PackagedModelNames();
        try {
            for (var file : packaged()) {
                names.read(String.valueOf(file.getFilename()), file.getContentAsByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names.known().with(FieldList.packaged());
    }

    /** The names in the models and forms of a set, by file name; the shared names of forms aren't among them. */
    public static KnownNames of(Map<String, byte[]> files) {
        var names = new PackagedModelNames();
        files.forEach(names::read);
        return names.known();
    }

    private KnownNames known() {
        return new KnownNames(processes, decisions, KnownNames.DELEGATES, Set.of(), forms, calls, FieldList.NONE);
    }

    private static Set<Resource> packaged() throws IOException {
        var found = new HashSet<Resource>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (var pattern : new String[] {"processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form"}) {
            found.addAll(Set.of(resolver.getResources("classpath*:" + pattern)));
        }
        return found;
    }

    private void read(String name, byte[] content) {
        try {
            if (name.endsWith(".form")) {
                forms.add(JsonReader.read(content).path("id").asString(""));
            } else if (name.endsWith(".dmn")) {
                XmlReader.read(content).children("dmn:decision").forEach(decision -> decision.attribute("id")
                        .ifPresent(decisions::add));
            } else {
                calls.putAll(CallRules.callsOf(XmlReader.read(content)));
                processes.addAll(calls.keySet());
            }
        } catch (UnreadableFile refusedByTheWall) {
            return;
        }
    }
}
