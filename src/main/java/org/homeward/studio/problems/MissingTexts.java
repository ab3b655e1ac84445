package org.homeward.studio.problems;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.wall.reading.JsonReader;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.shared.Languages;
import org.homeward.studio.SopFiles;
import org.homeward.studio.problems.DraftProblem.Severity;

/** Names, guidance, questions and answers that a complete language has no words for. */
final class MissingTexts {

    private static final List<String> LANGUAGES = Languages.complete().stream()
            .filter(language -> !language.equals(Locale.ENGLISH))
            .map(Locale::getLanguage)
            .toList();

    private final SopFiles draft;
    private final FieldList shared;
    private final List<DraftProblem> found = new ArrayList<>();

    MissingTexts(SopFiles draft) {
        this.draft = draft;
        this.shared = FieldList.of(draft.byName());
    }

    List<DraftProblem> find() {
        ModelReader.each(draft, (file, root) -> {
            var keys = new LinkedHashMap<String, List<String>>();
            root.all().forEach(element -> {
                var id = element.attribute("id").orElse("");
                var named = element.attribute("name")
                        .filter(name -> !name.isBlank())
                        .isPresent();
                if (named
                        && !id.isEmpty()
                        && element.name()
                                .matches(
                                        "bpmn:(process|participant|sequenceFlow|subProcess|callActivity|.*Task|.*Gateway|.*Event)")) {
                    keys.put(id + ".name", List.of());
                }
                if (!id.isEmpty()
                        && element.children("bpmn:documentation").findAny().isPresent()) {
                    keys.put(id + ".guidance", List.of());
                }
            });
            missing(file, keys);
        });
        draft.names().stream().filter(name -> name.endsWith(".form")).forEach(this::form);
        return found;
    }

    private void form(String file) {
        try {
            var keys = new LinkedHashMap<String, List<String>>();
            keys.put("form.title", List.of());
            FormTextKeys.collect(JsonReader.read(draft.bytes(file)), keys);
            missing(file, keys);
        } catch (UnreadableFile toldByTheWall) {
            return;
        }
    }

    /**
     * @param keys each with others that serve as well, from the words that forms share
     */
    private void missing(String file, Map<String, List<String>> keys) {
        for (var language : LANGUAGES) {
            var own = words(file.substring(0, file.lastIndexOf('.')) + "." + language + ".properties");
            var common = shared.words(Locale.forLanguageTag(language));
            var missing = keys.entrySet().stream()
                    .filter(key -> own.getProperty(key.getKey()) == null
                            && key.getValue().stream().noneMatch(other -> common.getProperty(other) != null))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!missing.isEmpty()) {
                found.add(new DraftProblem(
                        file,
                        missing.get(0).replaceFirst("\\..*", ""),
                        Severity.warning,
                        "textMissing",
                        List.of("@compare.word.language." + language, String.valueOf(missing.size()))));
            }
        }
    }

    private Properties words(String name) {
        var words = new Properties();
        try {
            if (draft.has(name)) {
                words.load(new StringReader(draft.text(name)));
            }
        } catch (IOException | IllegalArgumentException broken) {
            words.clear();
        }
        return words;
    }
}
