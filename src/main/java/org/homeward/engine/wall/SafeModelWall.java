package org.homeward.engine.wall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.wall.forms.FieldListRules;
import org.homeward.engine.wall.forms.FormFileRules;
import org.homeward.engine.wall.forms.TranslationRules;
import org.homeward.engine.wall.reading.FileContent;
import org.homeward.engine.wall.reading.JsonReader;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.RefusalReason;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;

/** Stands in front of every deployment: default deny, allow by list, checked on the parsed file. */
public final class SafeModelWall {

    private static final int LARGEST = 1024 * 1024;
    private static final KnownNames NO_NAMES = new KnownNames(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    private static final int REMEMBERED_BYTES = 16 * 1024 * 1024;

    /** A draft is checked at each change, by each wall on its way, and most of its files are as they were. */
    private static final Cache<Checked, List<RefusalReason>> KNOWN = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((Checked file, List<RefusalReason> found) -> file.content().size())
            .build();

    /**
     * Checks one file; the kind is told by its ending ({@code .bpmn}, {@code .dmn}, {@code .form}, {@code .properties}).
     *
     * @return all reasons to refuse it, empty if it may be deployed; never throws, whatever the bytes are
     */
    public List<RefusalReason> check(String fileName, byte[] content, KnownNames names) {
        if (content.length > LARGEST) {
            return List.of(new RefusalReason("line 1", ProblemText.of("tooLarge", "the file is larger than 1 MiB")));
        }
        var ending = ending(fileName);
        return KNOWN.get(
                new Checked(ending, new FileContent(content), asked(ending, names)),
                file -> checked(ending, content, file.names()));
    }

    private static List<RefusalReason> checked(String ending, byte[] content, KnownNames names) {
        var problems = new RefusalReasons();
        try {
            check(ending, content, names, problems);
        } catch (UnreadableFile unreadable) {
            problems.add(unreadable.problem().element(), unreadable.problem().said());
        } catch (RuntimeException | StackOverflowError unexpected) {
            problems.add("line 1", "unreadable", "the file can't be checked");
        }
        return problems.list();
    }

    /**
     * Checks a file that only a draft gets: a diagram that is drawn and not executable may hold all of BPMN that runs nothing;
     * for all others the same as {@link #check(String, byte[], KnownNames)}. No engine may get what only this lets through.
     */
    public List<RefusalReason> checkForDraft(String fileName, byte[] content, KnownNames names) {
        if (ending(fileName).equals("bpmn") && content.length <= LARGEST) {
            try {
                var root = XmlReader.read(content);
                if (DrawingRules.isDrawing(root)) {
                    var problems = new RefusalReasons();
                    DrawingRules.check(root, problems);
                    return problems.list();
                }
            } catch (UnreadableFile | RuntimeException | StackOverflowError toldBelow) {
                return check(fileName, content, names);
            }
        }
        return check(fileName, content, names);
    }

    private static void check(String ending, byte[] content, KnownNames names, RefusalReasons problems)
            throws UnreadableFile {
        switch (ending) {
            case "bpmn" -> BpmnRules.check(XmlReader.read(content), names, problems);
            case "dmn" -> DmnRules.check(XmlReader.read(content), problems);
            case "form" -> FormFileRules.check(JsonReader.read(content), names, problems);
            case "json" -> FieldListRules.check(JsonReader.read(content), problems);
            case "properties" -> TranslationRules.check(content, problems);
            default ->
                problems.add(
                        "line 1",
                        "fileKind",
                        "only files that end in .bpmn, .dmn, .form, .properties or are a field list can be checked");
        }
    }

    /** The names that the rules of this kind of file ask for. */
    private static KnownNames asked(String ending, KnownNames names) {
        return switch (ending) {
            case "bpmn" -> names.with(FieldList.NONE);
            case "form" ->
                new KnownNames(Set.of(), Set.of(), names.delegates(), Set.of(), Set.of()).with(names.shared());
            default -> NO_NAMES;
        };
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The inputs on which a verdict depends, and nothing else. */
    private record Checked(String ending, FileContent content, KnownNames names) {}
}
