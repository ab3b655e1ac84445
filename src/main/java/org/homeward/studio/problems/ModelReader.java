package org.homeward.studio.problems;

import java.util.function.BiConsumer;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.engine.wall.reading.XmlReader;
import org.homeward.studio.SopFiles;

/** Reads the models of a draft; the wall has told what can't be read. */
final class ModelReader {

    private ModelReader() {}

    static void each(SopFiles files, BiConsumer<String, XmlElement> use) {
        files.names().stream().filter(name -> name.endsWith(".bpmn")).forEach(name -> {
            try {
                use.accept(name, XmlReader.read(files.bytes(name)));
            } catch (UnreadableFile told) {
                return;
            }
        });
    }
}
