package org.homeward.studio.web;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.homeward.engine.wall.reading.Unreadable;
import org.homeward.engine.wall.reading.XmlReader;
import org.homeward.studio.SopFiles;
import org.homeward.studio.drafts.Draft;
import org.homeward.studio.drafts.Drafts;
import org.homeward.studio.drafts.SopVersions;
import org.springframework.stereotype.Component;

/** What the elements of a draft's models are called in the reader's language; of those too that the draft takes out. */
@Component
class ElementNames {

    private static final String NAME = ".name";

    private final Drafts drafts;
    private final SopVersions versions;

    ElementNames(Drafts drafts, SopVersions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    Words of(Draft draft, Locale language) {
        var names = new HashMap<String, String>();
        read(versions.files(draft.sop(), draft.baseVersion()), language, names);
        read(drafts.files(draft.id()), language, names);
        return new Words(names);
    }

    private static void read(SopFiles files, Locale language, Map<String, String> names) {
        files.names().stream().filter(name -> name.endsWith(".bpmn")).forEach(name -> own(files.bytes(name), names));
        files.names().stream()
                .filter(name -> name.endsWith("." + language.getLanguage() + ".properties"))
                .forEach(name -> translated(files.text(name), names));
    }

    private static void own(byte[] model, Map<String, String> names) {
        try {
            XmlReader.read(model).all().forEach(element -> element.attribute("id")
                    .ifPresent(id -> element.attribute("name").ifPresent(name -> names.put(id, name))));
        } catch (Unreadable unreadable) {
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
        properties.stringPropertyNames().stream()
                .filter(key -> key.endsWith(NAME))
                .forEach(key -> names.put(key.substring(0, key.length() - NAME.length()), properties.getProperty(key)));
    }

    /** Names by the elements' ids. */
    record Words(Map<String, String> names) {

        /** An element without a name is called by its id. */
        String name(String element) {
            return names.getOrDefault(element, element);
        }
    }
}
