package org.homeward.engine.wall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.homeward.engine.wall.forms.FieldListRules;
import org.homeward.engine.wall.forms.FormRules;
import org.homeward.engine.wall.forms.TranslationRules;
import org.homeward.engine.wall.reading.JsonReader;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.RefusalReason;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.Unreadable;
import org.homeward.engine.wall.reading.XmlReader;

/** Stands in front of every deployment: default deny, allow by list, checked on the parsed file. */
public final class SafeModelWall {

    private static final int LARGEST = 1024 * 1024;
    private static final int REMEMBERED = 500;

    /** A draft is checked at each change, and most of its files are as they were. */
    private final Cache<Checked, List<RefusalReason>> checked =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * Checks one file; the kind is told by its ending ({@code .bpmn}, {@code .dmn}, {@code .form}, {@code .properties}).
     *
     * @return all reasons to refuse it, empty if it may be deployed; never throws, whatever the bytes are
     */
    public List<RefusalReason> check(String fileName, byte[] content, KnownNames names) {
        if (content.length > LARGEST) {
            return List.of(new RefusalReason("line 1", "the file is larger than 1 MiB"));
        }
        return checked.get(
                new Checked(ending(fileName), ByteBuffer.wrap(sha256(content)), names),
                any -> checked(ending(fileName), content, names));
    }

    private static List<RefusalReason> checked(String ending, byte[] content, KnownNames names) {
        var problems = new RefusalReasons();
        try {
            check(ending, content, names, problems);
        } catch (Unreadable unreadable) {
            problems.add(unreadable.problem().element(), unreadable.problem().reason());
        } catch (RuntimeException | StackOverflowError unexpected) {
            problems.add("line 1", "the file can't be checked");
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
            } catch (Unreadable | RuntimeException | StackOverflowError toldBelow) {
                return check(fileName, content, names);
            }
        }
        return check(fileName, content, names);
    }

    private static void check(String ending, byte[] content, KnownNames names, RefusalReasons problems)
            throws Unreadable {
        switch (ending) {
            case "bpmn" -> BpmnRules.check(XmlReader.read(content), names, problems);
            case "dmn" -> DmnRules.check(XmlReader.read(content), problems);
            case "form" -> FormRules.check(JsonReader.read(content), names, problems);
            case "json" -> FieldListRules.check(JsonReader.read(content), problems);
            case "properties" -> TranslationRules.check(content, problems);
            default ->
                problems.add(
                        "line 1",
                        "only files that end in .bpmn, .dmn, .form, .properties or are a field list can be checked");
        }
    }

    static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException always) {
            throw new IllegalStateException(always);
        }
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What a verdict depends on, and nothing else. */
    private record Checked(String ending, ByteBuffer digest, KnownNames names) {}
}
