package org.homeward.studio.editing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.homeward.deadlines.reading.StepInWords;
import org.homeward.directory.people.Actor;
import org.homeward.studio.OwnerNames;
import org.homeward.studio.StepsInWords;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.FileName;
import org.homeward.studio.drafts.SopDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The editor of one file of a draft. */
@Controller
class EditorPage {

    private final EditedFiles files;
    private final DiagramEditorListReader lists;
    private final StepsInWords steps;
    private final OwnerNames owners;
    private final FileTitles titles;

    EditorPage(
            EditedFiles files,
            DiagramEditorListReader lists,
            StepsInWords steps,
            OwnerNames owners,
            FileTitles titles) {
        this.files = files;
        this.lists = lists;
        this.steps = steps;
        this.owners = owners;
        this.titles = titles;
    }

    @GetMapping("/studio/drafts/{id}/edit/{name}")
    String open(@PathVariable DraftId id, @PathVariable FileName name, Actor owner, Locale language, Model model) {
        var file = files.open(id, name, owner);
        var holder = holder(file.draft(), owner, language);
        model.addAttribute(
                "editor",
                new EditorView(
                        id.toString(),
                        "/studio/drafts/" + id + "/edit/" + file.last(),
                        file.last(),
                        titles.of(file.files(), file.name(), language),
                        file.kind(),
                        file.plain(),
                        holder,
                        holder == null && file.draft().state().isOpen(),
                        others(file, language),
                        listed(file, language)));
        return "studio/editor";
    }

    private @Nullable String holder(SopDraft draft, Actor owner, Locale language) {
        var holder = draft.heldBy();
        return holder == null || draft.isHeldBy(owner.username()) ? null : owners.together(List.of(holder), language);
    }

    private List<EditorView.Link> others(EditedFile file, Locale language) {
        return file.files().names().stream()
                .filter(name -> name.matches(".*\\.(bpmn|dmn|form)") && !name.equals(file.name()))
                .map(name -> new EditorView.Link(
                        name.substring(name.lastIndexOf('.') + 1),
                        titles.of(file.files(), name, language),
                        "/studio/drafts/" + file.draft().id() + "/edit/" + name.substring(name.lastIndexOf('/') + 1)))
                .sorted(Comparator.comparing(EditorView.Link::kind).thenComparing(EditorView.Link::title))
                .toList();
    }

    private List<StepInWords> listed(EditedFile file, Locale language) {
        if (!file.kind().equals("bpmn")) {
            return List.of();
        }
        var tables = lists.tables(file.draft().sop(), file.files());
        return steps.of(file.files(), tables, language).stream()
                .filter(process -> process.file().equals(file.name()))
                .flatMap(process -> process.steps().stream())
                .filter(StepInWords::isListed)
                .toList();
    }
}
