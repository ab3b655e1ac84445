package org.homeward.deadlines.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.homeward.directory.Directory;
import org.homeward.engine.wall.reading.Unreadable;
import org.homeward.engine.wall.reading.XmlReader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads the models of a procedure, in force or in a draft, and says in words who does each step and by when. */
@Component
public class ProcedureReader {

    private final MessageSource messages;
    private final Directory directory;

    ProcedureReader(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    /**
     * The processes, by file and in each file's order; a model that can't be read has none.
     *
     * @param files the procedure's files by resource name
     * @param tables the files with {@code sopDeadlines} and {@code escalationLadder}
     */
    public List<ProcessInWords> of(Map<String, byte[]> files, Map<String, byte[]> tables, Locale language) {
        var words = new Wording(messages, directory, language);
        var due = new DueWording(new DueTables(tables), words);
        var chosen = new ChosenKeys(TableRow.of(files), due);
        var processes = new ArrayList<ProcessInWords>();
        new TreeMap<>(files).forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                processes.addAll(read(name, content, texts(files, name, language), words, chosen));
            }
        });
        return processes;
    }

    /** All deadlines of the tables by key, in the table's order. */
    public Map<String, DueInWords> deadlines(Map<String, byte[]> tables, Locale language) {
        var due = new DueTables(tables);
        var wording = new DueWording(due, new Wording(messages, directory, language));
        var all = new LinkedHashMap<String, DueInWords>();
        due.keys().forEach(key -> all.put(key, wording.of(key)));
        return all;
    }

    private static List<ProcessInWords> read(
            String name, byte[] content, Properties texts, Wording words, ChosenKeys due) {
        try {
            return XmlReader.read(content)
                    .children("bpmn:process")
                    .map(process -> new ProcessReading(process, texts, words, due).inWords(name))
                    .toList();
        } catch (Unreadable broken) {
            return List.of();
        }
    }

    /** What a model's translation says, empty if it has none in the language. */
    public static Properties texts(Map<String, byte[]> files, String model, Locale language) {
        var texts = new Properties();
        var stem = model.substring(0, model.lastIndexOf('.'));
        var content = files.get(stem + "." + language.getLanguage() + ".properties");
        if (content != null) {
            try {
                texts.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return texts;
    }
}
