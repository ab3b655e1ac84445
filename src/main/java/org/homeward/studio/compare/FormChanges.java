package org.homeward.studio.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The changes in a form, question by question. */
final class FormChanges {

    private final ComparedForm before;
    private final ComparedForm after;
    private final FileChangeCollector changes;
    private final QuestionChanges questions;

    FormChanges(ComparedForm before, ComparedForm after, FileChangeCollector changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.questions = new QuestionChanges(before, after, changes);
    }

    void find() {
        var title = after.title();
        if (!before.title().value().equals(title.value())) {
            changes.renamed("", "form.renamed", before.title(), title);
        } else {
            changes.worded("", "form.worded", title, before.title(), title);
        }
        after.parts().keySet().stream()
                .filter(id -> !before.parts().containsKey(id))
                .forEach(id -> added(after, id));
        before.parts().keySet().stream()
                .filter(id -> !after.parts().containsKey(id))
                .forEach(this::removed);
        after.parts().keySet().stream().filter(before.parts()::containsKey).forEach(questions::find);
        if (!common(after, before).equals(common(before, after))) {
            changes.changed("", "form.order", title.name());
        }
        if (!changes.any()
                && (!before.part("").equals(after.part("")) || !before.parts().equals(after.parts()))) {
            changes.changed("", "other.form", title.name());
        }
    }

    /** All that a new form asks. */
    void asked() {
        after.parts().keySet().forEach(id -> added(after, id));
    }

    private void added(ComparedForm form, String id) {
        var part = form.part(id);
        var title = form.title();
        if (!isQuestion(part)) {
            changes.added(id, "part.added", title.name(), form.name(id).after(), kind(part));
            return;
        }
        var options = options(form, id);
        changes.added(
                id,
                options.isEmpty() ? "question.added" : "question.added.options",
                title.name(),
                form.name(id).after(),
                ChangeTerm.word(part.path("validate").path("required").asBoolean(false) ? "required" : "optional"),
                QuestionChanges.store(part),
                ElementNamesCompared.joined(options));
    }

    private void removed(String id) {
        var part = before.part(id);
        changes.removed(
                id,
                isQuestion(part) ? "question.removed" : "part.removed",
                after.title().name(),
                before.name(id).before(),
                kind(part));
    }

    static List<ChangeTerm> options(ComparedForm form, String id) {
        return StreamSupport.stream(form.part(id).path("values").spliterator(), false)
                .map(option -> form.option(id, option.path("value").asString("")))
                .toList();
    }

    static ChangeTerm kind(JsonNode part) {
        return ChangeTerm.word("part." + part.path("type").asString(""));
    }

    private static boolean isQuestion(JsonNode part) {
        return !Set.of("group", "text", "separator").contains(part.path("type").asString(""));
    }

    private static List<String> common(ComparedForm one, ComparedForm other) {
        return new ArrayList<>(Stream.of(one)
                .flatMap(form -> form.parts().keySet().stream())
                .filter(other.parts()::containsKey)
                .map(id -> one.place(id) + "/" + id)
                .toList());
    }
}
