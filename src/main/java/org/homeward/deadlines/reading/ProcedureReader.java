package org.homeward.deadlines.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.homeward.directory.Directory;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads the models of a procedure, in force or in a draft, and says in words who does each step and by when. */
@Component
public class ProcedureReader {

    /** A deployment never changes, but the words name countries, and the directory may rename one. */
    private static final Duration STALE_AFTER = Duration.ofMinutes(10);

    private final MessageSource messages;
    private final Directory directory;
    private final Cache<Read, List<ProcessInWords>> processes = cache();
    private final Cache<Read, Map<String, DueDateInWords>> deadlines = cache();

    ProcedureReader(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    /** The processes of a phase with the tables that it keeps, each version read once. */
    public List<ProcessInWords> of(DeployedPhase phase, DeployedPhase tables, Locale language) {
        return processes.get(new Read(phase, tables, language), read -> of(phase.files(), tables.files(), language));
    }

    /** All deadlines of deployed tables by key, each version read once. */
    public Map<String, DueDateInWords> deadlines(DeployedPhase tables, Locale language) {
        return deadlines.get(new Read(tables, tables, language), read -> deadlines(tables.files(), language));
    }

    /**
     * The processes, by file and in each file's order; a model that can't be read has none.
     *
     * @param files the procedure's files by resource name
     * @param tables the files with {@code sopDeadlines} and {@code escalationLadder}
     */
    public List<ProcessInWords> of(Map<String, byte[]> files, Map<String, byte[]> tables, Locale language) {
        var words = new LanguageTexts(messages, directory, language);
        var due = new DueRuleWording(new DeadlineTablesOfVersion(tables), words);
        var chosen = new DeadlineKeysByDecision(DecisionTableRule.of(files), due);
        var processes = new ArrayList<ProcessInWords>();
        new TreeMap<>(files).forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                processes.addAll(read(name, content, texts(files, name, language), words, chosen));
            }
        });
        return processes;
    }

    /** All deadlines of the tables by key, in the table's order. */
    public Map<String, DueDateInWords> deadlines(Map<String, byte[]> tables, Locale language) {
        var due = new DeadlineTablesOfVersion(tables);
        var wording = new DueRuleWording(due, new LanguageTexts(messages, directory, language));
        var all = new LinkedHashMap<String, DueDateInWords>();
        due.keys().forEach(key -> all.put(key, wording.of(key)));
        return all;
    }

    private static List<ProcessInWords> read(
            String name, byte[] content, Properties texts, LanguageTexts words, DeadlineKeysByDecision due) {
        try {
            return XmlReader.read(content)
                    .children("bpmn:process")
                    .map(process -> new ProcessInWordsReader(process, texts, words, due).inWords(name))
                    .toList();
        } catch (UnreadableFile broken) {
            return List.of();
        }
    }

    /** The texts of a model's translation, empty if it has none in the language. */
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

    private static <T> Cache<Read, T> cache() {
        return Caffeine.newBuilder()
                .maximumSize(200)
                .expireAfterWrite(STALE_AFTER)
                .build();
    }

    /** The key of a reading: two deployments, each itself and no other, in a language. */
    private record Read(DeployedPhase phase, DeployedPhase tables, Locale language) {}
}
