package org.homeward.studio.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ConflictException;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.Languages;
import org.homeward.shared.NotFound;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.FileName;
import org.homeward.studio.drafts.SopDrafts;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The texts of a diagram or a form, each language beside the others. */
@Controller
@RequestMapping("/studio/drafts/{id}/texts/{name}")
class TextsPage {

    private static final String TITLE = "form.title";

    private final EditedFiles files;
    private final SopDrafts drafts;
    private final MessageSource messages;

    TextsPage(EditedFiles files, SopDrafts drafts, MessageSource messages) {
        this.files = files;
        this.drafts = drafts;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable DraftId id,
            @PathVariable FileName name,
            @RequestParam(defaultValue = "") String saved,
            Actor owner,
            Locale language) {
        var file = files.open(id, name, owner);
        return page(file, HttpStatus.OK, language, Map.of()).addObject("saved", !saved.isEmpty());
    }

    /** With what was typed in place of what is stored, if something was. */
    private ModelAndView page(EditedFile file, HttpStatus status, Locale language, Map<String, String> typed) {
        return new ModelAndView("studio/texts", status)
                .addObject("file", file.last())
                .addObject("draft", file.draft().id().toString())
                .addObject("title", FileTitle.of(file.files(), file.name(), language))
                .addObject("languages", Languages.complete())
                .addObject("rows", rows(file, typed));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable DraftId id,
            @PathVariable FileName name,
            @RequestParam MultiValueMap<String, String> sent,
            Actor owner,
            Locale language) {
        var file = files.open(id, name, owner);
        var typed = sent.toSingleValueMap();
        try {
            drafts.writeAll(id, written(file, typed), owner);
            return new ModelAndView("redirect:/studio/drafts/" + id + "/texts/" + file.last() + "?saved=true");
        } catch (InvalidContentException wrong) {
            var problems = FieldMessage.of(wrong.problems(), messages, language).stream()
                    .map(one -> new Line(one.field(), one.message()))
                    .toList();
            return page(file, HttpStatus.UNPROCESSABLE_CONTENT, language, typed).addObject("problems", problems);
        } catch (ConflictException late) {
            var why = String.valueOf(messages.getMessage(late.messageKey(), null, language));
            return page(file, HttpStatus.CONFLICT, language, typed).addObject("problems", List.of(new Line("", why)));
        }
    }

    /** The files that change, by name. */
    private static Map<String, byte[]> written(EditedFile file, Map<String, String> typed) {
        var changed = new TreeMap<String, byte[]>();
        var known = rows(file, Map.of()).stream().map(Row::key).toList();
        for (var language : Languages.complete()) {
            var changes = new LinkedHashMap<String, String>();
            for (var key : known) {
                var text = typed.get(language.getLanguage() + ":" + key);
                if (text != null) {
                    changes.put(key, text.strip());
                }
            }
            write(file, language, changes, changed);
        }
        return changed;
    }

    private static void write(
            EditedFile file, Locale language, Map<String, String> changes, Map<String, byte[]> changed) {
        var name = EditorTexts.beside(file.name(), language.getLanguage());
        var words = EditorTexts.of(file.files(), file.name(), language);
        if (changes.entrySet().stream()
                .anyMatch(change -> !change.getValue().equals(words.getProperty(change.getKey(), "")))) {
            var before = file.files().has(name) ? file.files().text(name) : "";
            var text = TranslationFileWriter.with(before, words, changes);
            changed.put(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Row> rows(EditedFile file, Map<String, String> typed) {
        var texts = FileTextEntries.of(file);
        if (texts.isEmpty()) {
            throw NotFound.aPage();
        }
        var words = new HashMap<String, Properties>();
        Languages.complete()
                .forEach(language ->
                        words.put(language.getLanguage(), EditorTexts.of(file.files(), file.name(), language)));
        var rows = new ArrayList<Row>();
        texts.forEach((key, text) -> {
            var cells = new LinkedHashMap<String, String>();
            words.forEach((language, all) ->
                    cells.put(language, typed.getOrDefault(language + ":" + key, all.getProperty(key, ""))));
            rows.add(new Row(key, text, key.equals(TITLE), cells));
        });
        return rows;
    }

    /** A problem, with its element; nowhere in particular if the element is empty. */
    record Line(String element, String message) {}

    /**
     * A text.
     *
     * @param written as the file has it, in English
     * @param inWords whether its English stands beside the file too
     */
    record Row(String key, String written, boolean inWords, Map<String, String> texts) {}
}
