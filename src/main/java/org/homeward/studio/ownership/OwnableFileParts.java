package org.homeward.studio.ownership;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.JsonReader;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import org.homeward.studio.SopFiles;
import org.homeward.studio.compare.Comparison;

/** The parts of a procedure's files, with the words that belong to each. */
final class OwnableFileParts {

    private final SopFiles files;
    private final NamedCountries named;

    OwnableFileParts(SopFiles files, NamedCountries named) {
        this.files = files;
        this.named = named;
    }

    /** By the id of the element; an unreadable file has none. */
    Map<String, OwnablePart> of(String file) {
        var pieces = new HashMap<String, OwnablePart>();
        try {
            pieces.putAll(parts(file));
        } catch (UnreadableFile toldByTheWall) {
            return pieces;
        }
        files.names().stream()
                .filter(name ->
                        name.endsWith(".properties") && Comparison.owner(name).equals(file))
                .forEach(name -> words(name).forEach((key, text) -> {
                    var element = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
                    var id = pieces.containsKey(element) ? element : "";
                    pieces.put(
                            id,
                            pieces.getOrDefault(id, new OwnablePart("", OwningCountries.THE_REGIONS))
                                    .with(name + key + "=" + text));
                }));
        return pieces;
    }

    private Map<String, OwnablePart> parts(String file) throws UnreadableFile {
        if (!files.has(file)) {
            return Map.of();
        }
        var content = files.bytes(file);
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "bpmn" -> new OwnableModelParts(XmlReader.read(content), named).all();
            case "dmn" -> new OwnableTableParts(XmlReader.read(content), named).all();
            case "form" -> new OwnableFormParts(JsonReader.read(content), asked(), named).all();
            default -> Map.of();
        };
    }

    /** The rules of each table of the file in which the first one that fits answers. */
    List<List<RuleWithEarlierRules>> rules(String file) {
        try {
            return file.endsWith(".dmn") && files.has(file)
                    ? new OwnableTableParts(XmlReader.read(files.bytes(file)), named)
                            .inOrder()
                            .toList()
                    : List.of();
        } catch (UnreadableFile toldByTheWall) {
            return List.of();
        }
    }

    /** The owners of the steps that ask each form, by its id. */
    private Map<String, OwningCountries> asked() {
        var asked = new HashMap<String, OwningCountries>();
        models().forEach(model ->
                model.forms().forEach((form, whose) -> asked.merge(form, whose, OwningCountries::and)));
        return asked;
    }

    private Stream<OwnableModelParts> models() {
        return files.names().stream().filter(name -> name.endsWith(".bpmn")).flatMap(name -> {
            try {
                return Stream.of(new OwnableModelParts(XmlReader.read(files.bytes(name)), named));
            } catch (UnreadableFile toldByTheWall) {
                return Stream.empty();
            }
        });
    }

    private Map<String, String> words(String name) {
        var words = new Properties();
        try {
            words.load(new StringReader(files.text(name)));
        } catch (IOException | IllegalArgumentException toldByTheWall) {
            return Map.of("", files.text(name));
        }
        var sorted = new TreeMap<String, String>();
        words.stringPropertyNames().forEach(key -> sorted.put(key, words.getProperty(key)));
        return sorted;
    }
}
