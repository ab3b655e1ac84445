package org.homeward.studio.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.wall.reading.JsonReader;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import org.homeward.shared.procedures.Decision;
import org.homeward.studio.SopFiles;
import org.springframework.util.function.SingletonSupplier;

/** Finds the changes of each file by its kind. */
final class FileChanges {

    private static final String DEADLINES = "processes/deadlines/" + Decision.SOP_DEADLINES + ".dmn";

    private final SopFiles before;
    private final SopFiles after;
    private final SopFiles around;
    private final List<ProcedureChange> found;
    private final FieldList shared;
    private final ElementReferenceWords words;

    FileChanges(SopFiles before, SopFiles after, SopFiles around, List<ProcedureChange> found) {
        this.before = before;
        this.after = after;
        this.around = around;
        this.found = found;
        this.shared = FieldList.of(after.byName());
        this.words = new ElementReferenceWords(
                deadlines(), titles(), processes(), new ConditionTexts(SingletonSupplier.of(this::questions)));
    }

    void find(String name) {
        var changes = new FileChangeCollector(name, found);
        try {
            if (!after.has(name)) {
                changes.removed("", "file.removed", title(name, before).name(), kind(name));
            } else if (!before.has(name)) {
                changes.added("", "file.added", title(name, after).name(), kind(name));
                if (name.endsWith(".form")) {
                    new FormChanges(form(name, after), form(name, after), changes).asked();
                }
            } else {
                both(name, changes);
            }
        } catch (UnreadableFile | RuntimeException broken) {
            changes.changed("", "file.unreadable", ChangeTerm.text(name).name());
        }
    }

    private void both(String name, FileChangeCollector changes) throws UnreadableFile {
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "bpmn" -> new ComparedModelChanges(model(name, before), model(name, after), words, changes).find();
            case "dmn" -> tables(name, changes);
            case "form" -> new FormChanges(form(name, before), form(name, after), changes).find();
            case "json" ->
                new FieldListChanges(
                                JsonReader.read(before.bytes(name)),
                                JsonReader.read(after.bytes(name)),
                                FieldList.of(before.byName()),
                                shared,
                                changes)
                        .find();
            default ->
                changes.changed("", "file.unreadable", ChangeTerm.text(name).name());
        }
    }

    private void tables(String name, FileChangeCollector changes) throws UnreadableFile {
        var former = ComparedDecisionTable.of(XmlReader.read(before.bytes(name)));
        for (var table : ComparedDecisionTable.of(XmlReader.read(after.bytes(name)))) {
            for (var was : former) {
                if (!was.id().equals(table.id())) {
                    continue;
                }
                if (table.id().equals(Decision.SOP_DEADLINES) && was.columns().equals(table.columns())) {
                    new DeadlineChanges(was, table, new DeadlineNames(around)::of, changes).find();
                } else {
                    new TableChanges(was, table, changes).find();
                }
            }
        }
        if (!changes.any()) {
            changes.wording("", "other.table", title(name, after).name());
        }
    }

    private static ComparedModel model(String name, SopFiles files) throws UnreadableFile {
        return new ComparedModel(XmlReader.read(files.bytes(name)), ComparedTexts.of(name, files));
    }

    private ComparedForm form(String name, SopFiles files) throws UnreadableFile {
        return new ComparedForm(JsonReader.read(files.bytes(name)), shared, ComparedTexts.of(name, files));
    }

    private ChangeTerm title(String name, SopFiles files) throws UnreadableFile {
        if (name.endsWith(".form")) {
            return form(name, files).title();
        }
        if (name.endsWith(".bpmn")) {
            var model = model(name, files);
            return model.nodes().values().stream()
                    .filter(node -> node.is("bpmn:process"))
                    .flatMap(node -> node.attribute("id").stream())
                    .map(model::name)
                    .findFirst()
                    .orElse(ChangeTerm.text(name));
        }
        return name.endsWith(".dmn")
                ? ComparedDecisionTable.of(XmlReader.read(files.bytes(name))).stream()
                        .map(ComparedDecisionTable::name)
                        .findFirst()
                        .orElse(ChangeTerm.text(name))
                : ChangeTerm.text(name);
    }

    private static ChangeTerm kind(String name) {
        return ChangeTerm.word("file." + name.substring(name.lastIndexOf('.') + 1));
    }

    private ComparedDeadlineRules deadlines() {
        var files = after.has(DEADLINES) ? after : around;
        if (!files.has(DEADLINES)) {
            return ComparedDeadlineRules.NONE;
        }
        try {
            return ComparedDecisionTable.of(XmlReader.read(files.bytes(DEADLINES))).stream()
                    .findFirst()
                    .map(ComparedDeadlineRules::of)
                    .orElse(ComparedDeadlineRules.NONE);
        } catch (UnreadableFile broken) {
            return ComparedDeadlineRules.NONE;
        }
    }

    private Map<String, ChangeTerm> processes() {
        var names = new HashMap<String, ChangeTerm>();
        List.of(around, before, after).forEach(files -> files.names().stream()
                .filter(name -> name.endsWith(".bpmn"))
                .forEach(name -> {
                    try {
                        var model = model(name, files);
                        model.nodes().keySet().stream()
                                .filter(id -> model.node(id).is("bpmn:process"))
                                .forEach(id -> names.put(id, model.name(id)));
                    } catch (UnreadableFile broken) {
                        names.remove(name);
                    }
                }));
        return names;
    }

    /** The questions of the procedure's own forms, then those of the others. */
    private DiagramQuestions questions() {
        var questions = new DiagramQuestions();
        List.of(after, before, around).forEach(files -> files.names().stream()
                .filter(name -> name.endsWith(".form"))
                .forEach(name -> {
                    try {
                        questions.with(form(name, files));
                    } catch (UnreadableFile | RuntimeException toldByTheWall) {
                        return;
                    }
                }));
        return questions;
    }

    private Map<String, ChangeTerm> titles() {
        var titles = new HashMap<String, ChangeTerm>();
        for (var files : new ArrayList<>(List.of(before, after))) {
            files.names().stream().filter(name -> name.endsWith(".form")).forEach(name -> {
                try {
                    var form = form(name, files);
                    titles.put(form.id(), form.title());
                } catch (UnreadableFile | RuntimeException broken) {
                    titles.remove(name);
                }
            });
        }
        return titles;
    }
}
