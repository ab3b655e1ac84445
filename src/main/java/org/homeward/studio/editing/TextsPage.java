package org.homeward.studio.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.homeward.directory.people.Actor;
import org.homeward.shared.Languages;
import org.homeward.shared.NotThere;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.Drafts;
import org.homeward.studio.drafts.FileName;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The texts of a diagram or a form, each language beside the others. */
@Controller
@RequestMapping("/studio/drafts/{id}/texts/{name}")
class TextsPage {

    private static final String TITLE = "form.title";

    private final EditedFiles files;
    private final Drafts drafts;

    TextsPage(EditedFiles files, Drafts drafts) {
        this.files = files;
        this.drafts = drafts;
    }

    @GetMapping
    String show(
            @PathVariable DraftId id,
            @PathVariable FileName name,
            @RequestParam(defaultValue = "") String saved,
            Actor owner,
            Locale language,
            Model model) {
        var file = files.open(id, name, owner);
        var rows = rows(file);
        model.addAttribute("file", file.last());
        model.addAttribute("draft", id.toString());
        model.addAttribute("title", Titles.of(file.files(), file.name(), language));
        model.addAttribute("languages", Languages.complete());
        model.addAttribute("rows", rows);
        model.addAttribute("saved", !saved.isEmpty());
        return "studio/texts";
    }

    @PostMapping
    String save(
            @PathVariable DraftId id,
            @PathVariable FileName name,
            @RequestParam MultiValueMap<String, String> sent,
            Actor owner) {
        var file = files.open(id, name, owner);
        var known = rows(file).stream().map(Row::key).toList();
        for (var language : Languages.complete()) {
            var changes = new LinkedHashMap<String, String>();
            for (var key : known) {
                var text = sent.getFirst(language.getLanguage() + ":" + key);
                if (text != null) {
                    changes.put(key, text.strip());
                }
            }
            write(file, language, changes, owner);
        }
        return "redirect:/studio/drafts/" + id + "/texts/" + file.last() + "?saved=true";
    }

    private void write(EditedFile file, Locale language, Map<String, String> changes, Actor owner) {
        var name = Words.beside(file.name(), language.getLanguage());
        var words = Words.of(file.files(), file.name(), language);
        if (changes.entrySet().stream()
                .anyMatch(change -> !change.getValue().equals(words.getProperty(change.getKey(), "")))) {
            var before = file.files().has(name) ? file.files().text(name) : "";
            var text = WordsFile.with(before, words, changes);
            drafts.write(file.draft().id(), name, text.getBytes(StandardCharsets.UTF_8), owner);
        }
    }

    private static List<Row> rows(EditedFile file) {
        var texts = TextTable.of(file);
        if (texts.isEmpty()) {
            throw NotThere.aPage();
        }
        var words = new HashMap<String, Properties>();
        Languages.complete()
                .forEach(language -> words.put(language.getLanguage(), Words.of(file.files(), file.name(), language)));
        var rows = new ArrayList<Row>();
        texts.forEach((key, text) -> {
            var cells = new LinkedHashMap<String, String>();
            words.forEach((language, all) -> cells.put(language, all.getProperty(key, "")));
            rows.add(new Row(key, text, key.equals(TITLE), cells));
        });
        return rows;
    }

    /**
     * A text.
     *
     * @param written as the file has it, in English
     * @param inWords whether its English stands beside the file too
     */
    record Row(String key, String written, boolean inWords, Map<String, String> texts) {}
}
