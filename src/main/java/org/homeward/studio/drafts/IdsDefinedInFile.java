package org.homeward.studio.drafts;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.engine.wall.reading.JsonReader;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.engine.wall.reading.XmlReader;
import org.homeward.studio.SopFiles;

/** The ids that a file defines: those of its processes or decisions, or of the form. */
final class IdsDefinedInFile {

    private IdsDefinedInFile() {}

    /** By file; of models, decisions and forms. */
    static Map<String, Set<String>> of(SopFiles files) {
        var ids = new TreeMap<String, Set<String>>();
        files.byName().forEach((name, content) -> ids.put(name, of(name, content)));
        return ids;
    }

    /** Empty for a file of another kind, and for one that can't be read. */
    static Set<String> of(String name, byte[] content) {
        try {
            return switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "bpmn" -> ids(XmlReader.read(content), "bpmn:process");
                case "dmn" -> ids(XmlReader.read(content), "dmn:decision");
                case "form" -> Set.of(JsonReader.read(content).path("id").asString(""));
                default -> Set.of();
            };
        } catch (UnreadableFile refusedByTheWall) {
            return Set.of();
        }
    }

    private static Set<String> ids(XmlElement root, String element) {
        return root.children(element)
                .flatMap(child -> child.attribute("id").stream())
                .collect(Collectors.toSet());
    }
}
