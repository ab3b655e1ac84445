package org.homeward.studio.compare;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import org.homeward.studio.SopFiles;

/**
 * The title of a diagram, and the names of its elements by id.
 *
 * @param title the name of its first process; the file's name where it has none
 */
public record DiagramNames(ChangeTerm title, Map<String, ChangeTerm> elements) {

    static DiagramNames of(String file, SopFiles files) {
        var elements = new TreeMap<String, ChangeTerm>();
        var title = ChangeTerm.text(file);
        try {
            var model = new ComparedModel(XmlReader.read(files.bytes(file)), ComparedTexts.of(file, files));
            for (var id : model.nodes().keySet()) {
                if (title.value().equals(file) && model.node(id).is("bpmn:process")) {
                    title = model.name(id);
                }
                elements.put(id, model.name(id));
            }
            model.flows().keySet().forEach(id -> elements.put(id, model.label(id)));
        } catch (UnreadableFile noDiagram) {
            elements.clear();
        }
        return new DiagramNames(title, elements);
    }

    /** The diagram's name in a language. */
    public String in(Locale language) {
        return word(title, language);
    }

    /** The translated names of elements by id; those without one are missing. */
    public Map<String, String> elements(Locale language) {
        var names = new TreeMap<String, String>();
        elements.forEach((id, name) -> {
            if (name.kind() == ChangeTerm.Kind.text && name.translations().containsKey(language.getLanguage())) {
                names.put(id, word(name, language));
            }
        });
        return names;
    }

    private static String word(ChangeTerm term, Locale language) {
        return term.translations().getOrDefault(language.getLanguage(), term.value());
    }
}
