package org.homeward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.homeward.engine.forms.FieldList;
import org.homeward.shared.JsonText;
import tools.jackson.databind.JsonNode;

/** Each text of the product that somebody reads, by its language, file and key; the list of sources and the demo's answers aside. */
final class ProductTexts {

    private static final FieldList SHARED = FieldList.packaged();
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path INDICATORS = Path.of("src/main/resources/directory/indicators.csv");
    private static final Path ISLANDS = Path.of("src/main/frontend/src");

    private static final Pattern FILE =
            Pattern.compile("(?<name>[A-Za-z-]+?)(?:[_.](?<language>en|km|th|lo|my|vi|zh))?\\.properties");
    private static final Pattern NAMED = Pattern.compile("<bpmn:(?<kind>\\w+) [^>]*?\\bid=\"(?<id>\\w+)\"[^>]*?>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
    private static final Pattern DOCUMENTATION = Pattern.compile("\\s*<bpmn:documentation>([^<]*)<");
    private static final Pattern WORD = Pattern.compile("(?m)^ {2}(\\w+): \"(.*)\",$");

    private final List<Text> texts = new ArrayList<>();

    private ProductTexts() {}

    static List<Text> all() {
        var product = new ProductTexts();
        files(MESSAGES, ".properties").forEach(file -> product.properties("messages/", file));
        for (var folder : List.of("forms", "processes")) {
            files(Path.of(folder), ".properties").forEach(file -> product.properties(folderOf(file), file));
        }
        files(Path.of("forms"), ".form").forEach(product::form);
        files(Path.of("processes"), ".bpmn").forEach(product::model);
        rows(INDICATORS).forEach(product::indicator);
        for (var island : List.of("studio", "task-form")) {
            files(ISLANDS.resolve(island), ".ts").forEach(file -> product.wordsOfAnIsland(island, file));
        }
        return product.texts;
    }

    static List<CSVRecord> rows(Path file) {
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void properties(String folder, Path file) {
        var name = FILE.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException("A file of words in no known language: " + file);
        }
        var language = name.group("language") == null ? "en" : name.group("language");
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        words.forEach((key, value) ->
                texts.add(new Text(language, folder + name.group("name"), key.toString(), value.toString())));
    }

    private void form(Path file) {
        component(
                folderOf(file) + file.getFileName().toString().replace(".form", ""),
                SHARED.withoutCopies(JsonText.MAPPER.readTree(file.toFile())));
    }

    private void component(String form, JsonNode node) {
        var id = node.path("id").asString();
        for (var part : List.of("label", "dateLabel", "timeLabel", "description", "text")) {
            if (node.path(part).isString()) {
                texts.add(new Text("en", form, id + "." + part, node.get(part).asString()));
            }
        }
        node.path("values")
                .forEach(option -> texts.add(new Text(
                        "en",
                        form,
                        id + ".value." + option.path("value").asString(),
                        option.path("label").asString())));
        node.path("components").forEach(child -> component(form, child));
    }

    private void model(Path file) {
        var text = read(file);
        var name = folderOf(file) + file.getFileName().toString().replace(".bpmn", "");
        NAMED.matcher(text).results().forEach(element -> {
            var called = NAME.matcher(element.group());
            if (called.find() && !element.group(1).equals("message")) {
                texts.add(new Text("en", name, element.group(2) + ".name", called.group(1)));
            }
            var documentation = DOCUMENTATION.matcher(text).region(element.end(), text.length());
            if (documentation.lookingAt()) {
                texts.add(new Text("en", name, element.group(2) + ".guidance", documentation.group(1)));
            }
        });
    }

    private void indicator(CSVRecord row) {
        var key = row.get("set") + "." + row.get("code");
        texts.add(new Text("en", "directory/indicators", key, row.get("label")));
        texts.add(new Text("km", "directory/indicators", key, row.get("label_km")));
        texts.add(new Text("th", "directory/indicators", key, row.get("label_th")));
    }

    private void wordsOfAnIsland(String island, Path file) {
        var name = file.getFileName().toString();
        if (name.matches("words\\.\\w\\w\\.ts")) {
            WORD.matcher(read(file))
                    .results()
                    .forEach(word ->
                            texts.add(new Text(name.substring(6, 8), island + "/words", word.group(1), word.group(2))));
        }
    }

    private static String folderOf(Path file) {
        return file.getParent().toString().replace('\\', '/') + "/";
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A text.
     *
     * @param file the file without language and ending, as {@code forms/journey/intake}
     */
    record Text(String language, String file, String key, String value) {

        String name() {
            return file + ": " + key;
        }
    }
}
