package org.homeward.studio.compare;

import java.util.Arrays;
import org.homeward.engine.wall.reading.JsonReader;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import tools.jackson.databind.JsonNode;

/** Whether two files mean the same, however an editor wrote them. */
public final class CanonicalFiles {

    private CanonicalFiles() {}

    /**
     * Whether the files mean the same; those that can't be read are the same if their bytes are.
     *
     * @param name tells the kind by its ending: {@code .bpmn}, {@code .dmn}, {@code .form}, {@code .json}, {@code .properties}
     */
    public static boolean equal(String name, byte[] one, byte[] other) {
        if (Arrays.equals(one, other)) {
            return true;
        }
        try {
            return canonical(name, one).equals(canonical(name, other));
        } catch (UnreadableFile notTheSame) {
            return false;
        }
    }

    private static Object canonical(String name, byte[] content) throws UnreadableFile {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "bpmn", "dmn" -> CanonicalXml.of(XmlReader.read(content));
            case "form", "json" -> form(JsonReader.read(content));
            case "properties" -> ComparisonTexts.read(content);
            default -> Arrays.toString(content);
        };
    }

    /** Two objects with the same properties are equal in whatever order they stand. */
    private static JsonNode form(JsonNode form) {
        if (form instanceof tools.jackson.databind.node.ObjectNode object) {
            object.remove("schemaVersion");
            object.remove("exporter");
        }
        return form;
    }
}
