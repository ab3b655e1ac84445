package org.homeward.studio.editing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.homeward.directory.people.Actor;
import org.homeward.shared.Languages;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.FileName;
import org.homeward.studio.problems.DraftProblem;
import org.homeward.studio.problems.DraftProblems;
import org.homeward.studio.problems.ProblemWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The requests of an open editor: the file, the options of its drop-downs, its problems, and to save. */
@Controller
@ResponseBody
@RequestMapping("/studio/drafts/{id}/edit/{name}")
class EditedFilePages {

    private static final String REVISION = "Homeward-Revision";

    private final EditedFiles files;
    private final DiagramEditorListReader lists;
    private final FormPreview preview;
    private final FormCreation newForms;
    private final DraftProblems problems;
    private final ProblemWords words;
    private final ElementNames names;

    EditedFilePages(
            EditedFiles files,
            DiagramEditorListReader lists,
            FormPreview preview,
            FormCreation newForms,
            DraftProblems problems,
            ProblemWords words,
            ElementNames names) {
        this.files = files;
        this.lists = lists;
        this.preview = preview;
        this.newForms = newForms;
        this.problems = problems;
        this.words = words;
        this.names = names;
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> read(@PathVariable DraftId id, @PathVariable FileName name, Actor owner) {
        var file = files.open(id, name, owner);
        return ResponseEntity.ok()
                .header(REVISION, file.revision())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.content());
    }

    @PutMapping(path = "/file", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Saved> save(
            @PathVariable DraftId id,
            @PathVariable FileName name,
            @RequestHeader(name = REVISION, required = false) @Nullable String opened,
            HttpEntity<byte[]> content,
            Actor owner) {
        var setAside = files.write(files.open(id, name, owner), opened, bytes(content), owner);
        return ResponseEntity.ok()
                .header(REVISION, files.open(id, name, owner).revision())
                .body(new Saved(setAside));
    }

    @GetMapping(path = "/lists", produces = MediaType.APPLICATION_JSON_VALUE)
    Object offered(@PathVariable DraftId id, @PathVariable FileName name, Actor owner, Locale language) {
        var file = files.open(id, name, owner);
        return switch (file.kind()) {
            case "bpmn" -> lists.of(file, language);
            case "form" -> EditorFormLists.of(file, languages(), language);
            default -> lists.columns(file, language);
        };
    }

    @GetMapping(path = "/problems", produces = MediaType.APPLICATION_JSON_VALUE)
    List<ProblemView> problems(@PathVariable DraftId id, @PathVariable FileName name, Actor owner, Locale language) {
        var file = files.open(id, name, owner);
        var called = names.of(file.draft(), language);
        return problems.of(file.draft().sop(), file.files()).stream()
                .map(problem -> view(problem, called::name, file, language))
                .toList();
    }

    /** A new form for a step of the diagram: as the drop-down offers it. */
    @PostMapping(path = "/forms", produces = MediaType.APPLICATION_JSON_VALUE)
    EditorChoice newForm(
            @PathVariable DraftId id,
            @PathVariable FileName name,
            @RequestParam(defaultValue = "") String title,
            Actor owner,
            Locale language) {
        var added = files.open(
                id,
                new FileName(newForms.add(files.open(id, name, owner).draft().id(), title, owner)),
                owner);
        return DiagramEditorListReader.form(id, added.name(), added.files(), language)
                .findFirst()
                .orElseThrow();
    }

    @PostMapping(path = "/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> preview(
            @PathVariable DraftId id,
            @PathVariable FileName name,
            @RequestParam(defaultValue = "en") String lang,
            HttpEntity<byte[]> form,
            Actor owner) {
        var file = files.open(id, name, owner);
        return ResponseEntity.ok(preview.of(file, bytes(form), Locale.forLanguageTag(lang)));
    }

    private ProblemView view(DraftProblem problem, UnaryOperator<String> names, EditedFile file, Locale language) {
        var last = problem.file().substring(problem.file().lastIndexOf('/') + 1);
        var elsewhere = !problem.file().equals(file.name()) && last.matches(".*\\.(bpmn|dmn|form)");
        var url = elsewhere
                ? "/studio/drafts/" + file.draft().id() + "/edit/" + last + "?element=" + encoded(problem.element())
                : null;
        return new ProblemView(
                problem.element(),
                words.name(problem.element(), names, language),
                problem.severity(),
                problem.code(),
                words.of(problem, names, language),
                url,
                last);
    }

    private static List<EditorChoice> languages() {
        return Languages.complete().stream()
                .map(locale -> EditorChoice.of(locale.getLanguage(), locale.getDisplayLanguage(locale)))
                .toList();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(HttpEntity<byte[]> content) {
        var bytes = content.getBody();
        return bytes == null ? new byte[0] : bytes;
    }

    /** The parts of a file that were set aside when it was saved: by namespace or name, with their number. */
    record Saved(Map<String, Integer> setAside) {}
}
