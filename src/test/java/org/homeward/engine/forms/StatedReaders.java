package org.homeward.engine.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.shared.JsonText;
import tools.jackson.databind.JsonNode;

/**
 * What the packaged forms and the field list say of who reads an answer: {@code readers}, with the reasons to keep it as a record
 * ({@code record:proof}), or {@code each} where the program hands each value on as it is. What the program goes by the declarations say.
 */
public final class StatedReaders {

    private static final Path LIST = Path.of("forms/fields.json");
    private static final Pattern BLANKS = Pattern.compile(" +");

    private final Map<String, List<String>> byField = new TreeMap<>();
    private final Map<String, String> reasons = new TreeMap<>();
    private final Set<String> directory = new TreeSet<>();

    private StatedReaders() {
        var list = json(LIST);
        list.path("fields").properties().forEach(field -> add(field.getKey(), field.getValue()));
        list.path("records")
                .properties()
                .forEach(
                        reason -> reasons.put(reason.getKey(), reason.getValue().asString()));
        PackagedForms.files()
                .forEach(file -> SchemaTraversal.each(json(file), component -> {
                    var name = component
                            .path("path")
                            .asString(component.path("key").asString());
                    add(name, component.path("properties"));
                    var shared =
                            list.path("fields").path(name).path("valuesKey").asString();
                    if (list.path("lists")
                            .path(component.path("valuesKey").asString(shared))
                            .has("directory")) {
                        directory.add(name);
                    }
                }));
    }

    public static StatedReaders packaged() {
        return new StatedReaders();
    }

    /** By field; what says nothing isn't there. */
    public Map<String, List<String>> all() {
        return byField;
    }

    public List<String> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** Whether its options are rows of the directory: who reads the field reads the row. */
    public boolean fromDirectory(String field) {
        return directory.contains(field);
    }

    /** Why something is kept as a record, by its key. */
    public Map<String, String> reasons() {
        return reasons;
    }

    /** Why a field is kept as a record, if it is. */
    public Optional<String> reason(String field) {
        return of(field).stream()
                .filter(reader -> reader.startsWith("record:"))
                .map(reader -> reader.substring("record:".length()))
                .findFirst();
    }

    private void add(String field, JsonNode holder) {
        var readers = holder.path("readers").asString();
        if (!field.isEmpty() && !readers.isEmpty()) {
            byField.put(field, BLANKS.splitAsStream(readers).collect(Collectors.toList()));
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JsonText.MAPPER.readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
