package org.homeward.engine.wall;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.wall.reading.JsonReader;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.shared.JsonText;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/** A form's file for Camunda Modeler, with copies of the shared parts, and without them, as the program keeps it. */
public final class ModelerForm {

    private static final ObjectWriter WRITER = JsonText.MAPPER.writer().with(printer());

    private static final int LARGEST = 1024 * 1024;

    private ModelerForm() {}

    /** The file with the copies; the same bytes if it takes nothing, is no form or can't be read. */
    public static byte[] withCopies(String name, byte[] content, FieldList shared) {
        return changed(name, content, shared::withCopies);
    }

    /** The file without the copies; the same bytes if it has none, is no form or can't be read, which the wall then says. */
    public static byte[] withoutCopies(String name, byte[] content, FieldList shared) {
        return changed(name, content, shared::withoutCopies);
    }

    private static byte[] changed(String name, byte[] content, UnaryOperator<JsonNode> change) {
        if (!name.endsWith(".form") || content.length > LARGEST) {
            return content;
        }
        try {
            var form = JsonReader.read(content);
            var other = change.apply(form);
            return other.equals(form) ? content : written(other);
        } catch (UnreadableFile toldByTheWall) {
            return content;
        }
    }

    private static byte[] written(JsonNode form) {
        return (WRITER.writeValueAsString(form) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** As the editors write it. */
    private static DefaultPrettyPrinter printer() {
        var lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }
}
