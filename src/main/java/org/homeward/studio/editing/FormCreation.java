package org.homeward.studio.editing;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.homeward.directory.people.Actor;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.JsonText;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDrafts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Gives a draft a form that has a title and no question yet. */
@Component
public class FormCreation {

    private static final int LONGEST_TITLE = 100;
    private static final int MOST_WORDS = 5;
    private static final Set<String> SMALL_WORDS = Set.of("the", "a", "an", "of", "to", "for", "is", "what");
    private static final Pattern AFTER_DASH = Pattern.compile("-([a-z0-9])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+");
    private static final JsonMapper JSON = JsonText.MAPPER;

    private final SopDrafts drafts;

    FormCreation(SopDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * The name of the new form's file, without folders: it comes from the title once, and so does the form's id. Throws
     * {@link InvalidContentException} for no title, or one that is too long.
     */
    @Transactional
    public String add(DraftId id, String title, Actor owner) {
        var words = title.strip();
        if (words.isEmpty() || words.length() > LONGEST_TITLE) {
            throw InvalidContentException.field("title", "studio.refused.title", LONGEST_TITLE);
        }
        var name = free(nameOf(words), drafts.require(id, owner).sop(), drafts.files(id));
        drafts.write(id, name + ".form", empty(idOf(name)), owner);
        drafts.write(
                id,
                name + ".en.properties",
                TranslationFileWriter.with("", new Properties(), Map.of("form.title", words))
                        .getBytes(StandardCharsets.UTF_8),
                owner);
        return name + ".form";
    }

    private static byte[] empty(String id) {
        var form = JSON.createObjectNode()
                .put("type", "default")
                .put("id", id)
                .put("schemaVersion", 18)
                .put("executionPlatform", "Camunda Platform")
                .put("executionPlatformVersion", "7.24.0");
        form.putArray("components");
        return (form.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** {@code Medical check} is {@code medical-check}; a title without a Latin letter is {@code added-form}. */
    static String nameOf(String title) {
        var words = new ArrayList<>(BETWEEN_WORDS
                .splitAsStream(Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}|[’']\\w+", ""))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .limit(MOST_WORDS)
                .toList());
        if (words.isEmpty() || !Character.isLetter(words.get(0).charAt(0))) {
            words.add(0, "added");
            words.add(1, "form");
        }
        return String.join("-", words);
    }

    /** A form's file is its id with dashes. */
    private static String idOf(String name) {
        return AFTER_DASH.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static String free(String wanted, Sop sop, SopFiles files) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? wanted : wanted + "-" + number)
                .filter(name -> !files.has("forms/" + sop + "/" + name + ".form")
                        && !files.has("processes/" + sop + "/" + name + ".bpmn"))
                .findFirst()
                .orElseThrow();
    }
}
