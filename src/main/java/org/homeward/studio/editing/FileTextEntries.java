package org.homeward.studio.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.engine.wall.reading.XmlReader;
import org.homeward.shared.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of a file as they are written in it, by the key under which other languages have them. */
final class FileTextEntries {

    private static final JsonMapper JSON = JsonText.MAPPER;

    private final Map<String, String> texts = new LinkedHashMap<>();

    private FileTextEntries() {}

    /** Empty for a file that can't be read. */
    static Map<String, String> of(EditedFile file) {
        var table = new FileTextEntries();
        try {
            if (file.kind().equals("form")) {
                table.texts.put("form.title", "");
                table.components(JSON.readTree(file.content()));
            } else if (file.kind().equals("bpmn")) {
                XmlReader.read(file.content()).all().forEach(table::element);
            }
        } catch (JacksonException | UnreadableFile broken) {
            return Map.of();
        }
        return table.texts;
    }

    private void components(JsonNode parent) {
        parent.path("components").forEach(component -> {
            var id = component.path("id").asString("");
            put(
                    id + ".label",
                    component.path("label").asString(component.path("dateLabel").asString("")));
            Stream.of("timeLabel", "description", "text")
                    .forEach(part -> put(id + "." + part, component.path(part).asString("")));
            component
                    .path("values")
                    .forEach(value -> put(
                            id + ".value." + value.path("value").asString(""),
                            value.path("label").asString("")));
            components(component);
        });
    }

    private void element(XmlElement element) {
        var id = element.attribute("id").orElse("");
        if (element.is("bpmn:message", "bpmn:definitions", "bpmn:error", "bpmn:escalation")) {
            return;
        }
        if (element.name().startsWith("bpmn:")) {
            put(id + ".name", element.attribute("name").orElse(""));
        }
        if (element.is("bpmn:userTask")) {
            element.children("bpmn:documentation").findFirst().ifPresent(text -> put(id + ".guidance", text.text()));
        }
    }

    private void put(String key, String text) {
        if (!text.isEmpty()) {
            texts.put(key, text);
        }
    }
}
