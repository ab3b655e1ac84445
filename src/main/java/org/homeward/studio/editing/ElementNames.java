package org.homeward.studio.editing;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.forms.OptionList;
import org.homeward.engine.forms.SharedField;
import org.homeward.engine.wall.reading.JsonReader;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import org.homeward.studio.SopFiles;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The names of the elements of a draft's models and forms in the reader's language; also of those that the draft takes out. */
@Component
public class ElementNames {

    private static final String MODEL = ".bpmn";
    private static final String NAME = ".name";
    private static final String LABEL = ".label";
    private static final String ANSWER = ".value.";

    private final SopDrafts drafts;
    private final SopVersions versions;

    ElementNames(SopDrafts drafts, SopVersions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    /** The names of a draft's elements; a draft of tables alone is about the steps of all procedures. */
    public Words of(SopDraft draft, Locale language) {
        var names = new HashMap<String, String>();
        if (drafts.files(draft.id()).names().stream().noneMatch(name -> name.endsWith(MODEL))) {
            versions.all().forEach(other -> read(versions.inForceFiles(other), language, names));
        }
        read(versions.files(draft.sop(), draft.baseVersion()), language, names);
        read(drafts.files(draft.id()), language, names);
        return new Words(names);
    }

    static void read(SopFiles files, Locale language, Map<String, String> names) {
        files.names().stream().filter(name -> name.endsWith(MODEL)).forEach(name -> own(files.bytes(name), names));
        var shared = FieldList.of(files.byName());
        shared.words(language).forEach((key, word) -> put(String.valueOf(key), String.valueOf(word), names));
        files.names().stream().filter(name -> name.endsWith(".form")).forEach(name -> {
            names.put(name, FileTitle.of(files, name, language));
            asked(files.bytes(name), shared, language, names);
        });
        files.names().stream()
                .filter(name -> name.endsWith("." + language.getLanguage() + ".properties"))
                .forEach(name -> translated(files.text(name), names));
    }

    private static void own(byte[] model, Map<String, String> names) {
        try {
            XmlReader.read(model).all().forEach(element -> element.attribute("id")
                    .ifPresent(id -> element.attribute("name").ifPresent(name -> names.put(id, name))));
        } catch (UnreadableFile unreadable) {
            return; // the wall has said so, and ids stay
        }
    }

    private static void translated(String words, Map<String, String> names) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(words));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        properties.forEach((key, word) -> put(String.valueOf(key), String.valueOf(word), names));
    }

    private static void put(String key, String word, Map<String, String> names) {
        if (key.endsWith(NAME) || key.endsWith(LABEL)) {
            names.put(key.substring(0, key.lastIndexOf('.')), word);
        } else if (key.contains(ANSWER)) {
            names.put(key, word);
        }
    }

    private static void asked(byte[] form, FieldList shared, Locale language, Map<String, String> names) {
        try {
            asked(JsonReader.read(form), shared, language, names);
        } catch (UnreadableFile unreadable) {
            return; // the wall has said so, and ids stay
        }
    }

    private static void asked(JsonNode holder, FieldList shared, Locale language, Map<String, String> names) {
        holder.path("components").forEach(part -> {
            var label = part.path("label").asString("");
            if (!label.isBlank()) {
                names.put(part.path("id").asString(""), label);
                names.put(part.path("key").asString(""), label);
            }
            answers(part, shared, language, names);
            asked(part, shared, language, names);
        });
    }

    private static void answers(JsonNode question, FieldList shared, Locale language, Map<String, String> names) {
        var answer = question.path("key").asString("") + ANSWER;
        var field = shared.field(question.path("properties").path("field").asString(""));
        var list = field.map(SharedField::valuesKey)
                .orElse(question.path("valuesKey").asString(""));
        var words = shared.words(language);
        shared.list(list).stream()
                .flatMap(OptionList::codes)
                .forEach(code -> names.put(
                        answer + code,
                        words.getProperty(list + ANSWER + code, words.getProperty("option." + code, code))));
        question.path("values")
                .forEach(option -> names.put(
                        answer + option.path("value").asString(""),
                        option.path("label").asString("")));
    }

    /** Names by the elements' ids. */
    public record Words(Map<String, String> names) {

        /** An element without a name is called by its id. */
        public String name(String element) {
            return names.getOrDefault(element, element);
        }
    }
}
