package org.homeward.studio.editing;

import java.util.Locale;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import org.homeward.studio.SopFiles;

/** The title of a file in the reader's language. */
final class FileTitle {

    private FileTitle() {}

    /** The name of a form, of a diagram's first process or of a table; the file's name where it has none. */
    static String of(SopFiles files, String name, Locale language) {
        var fallback = name.substring(name.lastIndexOf('/') + 1);
        if (name.endsWith(".form")) {
            var english = EditorTexts.of(files, name, Locale.ENGLISH).getProperty("form.title", fallback);
            return EditorTexts.of(files, name, language).getProperty("form.title", english);
        }
        try {
            var words = EditorTexts.of(files, name, language);
            return XmlReader.read(files.bytes(name))
                    .all()
                    .filter(element -> element.is("bpmn:process", "dmn:decision"))
                    .findFirst()
                    .map(element -> words.getProperty(
                            element.attribute("id").orElse("") + ".name",
                            element.attribute("name").orElse(fallback)))
                    .orElse(fallback);
        } catch (UnreadableFile broken) {
            return fallback;
        }
    }
}
