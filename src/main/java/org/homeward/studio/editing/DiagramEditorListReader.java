package org.homeward.studio.editing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.deadlines.reading.DueDateInWords;
import org.homeward.deadlines.reading.RolesAndDueDatesInWords;
import org.homeward.engine.ModelBeans;
import org.homeward.shared.JsonText;
import org.homeward.shared.Stage;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.homeward.studio.compare.TableWords;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.studio.problems.ProblemWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The options of a diagram's drop-downs: all that a step may name, in the reader's words. */
@Component
class DiagramEditorListReader {

    private static final Sop TABLES = new Sop("deadlines");
    private static final List<String> FACTS = List.of(
            IdentificationProcess.Variable.IS_CHILD,
            IdentificationProcess.Variable.HOST_COUNTRY,
            IdentificationProcess.Variable.ORIGIN_COUNTRY,
            IdentificationProcess.Variable.SAME_COUNTRY);
    private static final JsonMapper JSON = JsonText.MAPPER;

    private final SopDrafts drafts;
    private final SopVersions versions;
    private final RolesAndDueDatesInWords choices;
    private final ModelBeans beans;
    private final ProblemWords rules;
    private final TableWords tableWords;
    private final MessageSource texts;

    DiagramEditorListReader(
            SopDrafts drafts,
            SopVersions versions,
            RolesAndDueDatesInWords choices,
            ModelBeans beans,
            ProblemWords rules,
            TableWords tableWords,
            MessageSource texts) {
        this.drafts = drafts;
        this.versions = versions;
        this.choices = choices;
        this.beans = beans;
        this.rules = rules;
        this.tableWords = tableWords;
        this.texts = texts;
    }

    DiagramEditorLists of(EditedFile file, Locale language) {
        var draft = file.draft();
        var files = file.files();
        var around = around(draft.sop(), files);
        var names = NamesUsedByModels.of(around);
        return new DiagramEditorLists(
                draft.sop().key(),
                choices(choices.roles(names.roles(), language)),
                due(tables(draft.sop(), files), new SopFiles(around), language),
                forms(draft.id(), files, language),
                delegates(language),
                names.messages().stream().map(name -> message(name, language)).toList(),
                choices(names.processes()),
                choices(names.decisions()),
                stages(language),
                FACTS,
                rules.ofRules(language),
                EditorTexts.byKey(EditorTexts.of(files, file.name(), language)));
    }

    /** The columns of a table, with the words of its codes. */
    List<TableWords.Column> columns(EditedFile file, Locale language) {
        var around = new SopFiles(around(file.draft().sop(), file.files()));
        return tableWords.of(file.content(), around, language);
    }

    private EditorChoice message(String name, Locale language) {
        return EditorChoice.of(name, String.valueOf(texts.getMessage("channel.message." + name, null, name, language)));
    }

    /** The files with the deadlines: the draft's own, if it is the draft of these. */
    SopFiles tables(Sop sop, SopFiles files) {
        return sop.equals(TABLES) || !versions.all().contains(TABLES) ? files : versions.inForceFiles(TABLES);
    }

    private Map<String, byte[]> around(Sop sop, SopFiles files) {
        var all = new HashMap<String, byte[]>();
        versions.all().stream()
                .filter(other -> !other.equals(sop))
                .forEach(other -> all.putAll(versions.inForceFiles(other).byName()));
        all.putAll(files.byName());
        return all;
    }

    private List<EditorChoice> due(SopFiles tables, SopFiles around, Locale language) {
        var due = choices.due(tables.byName(), language);
        var names = tableWords.deadlines(due.keySet(), around, language);
        return due.entrySet().stream()
                .map(entry -> due(entry.getKey(), names.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .toList();
    }

    private static EditorChoice due(String key, String name, DueDateInWords due) {
        var sentences = due.rules().stream()
                .map(rule -> rule.when().isEmpty() ? rule.sentence() : rule.when() + ": " + rule.sentence())
                .distinct()
                .toList();
        return new EditorChoice(
                key, due.brief().isEmpty() ? name : name + " · " + due.brief(), String.join(" ", sentences), null);
    }

    private static List<EditorChoice> forms(DraftId draft, SopFiles files, Locale language) {
        return files.byName().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".form"))
                .flatMap(file -> form(draft, file.getKey(), files, language))
                .toList();
    }

    /** A form as the drop-down offers it; none if it can't be read. */
    static Stream<EditorChoice> form(DraftId draft, String name, SopFiles files, Locale language) {
        try {
            var id = JSON.readTree(files.bytes(name)).path("id").asString("");
            var last = name.substring(name.lastIndexOf('/') + 1);
            var title = FileTitle.of(files, name, language);
            return Stream.of(new EditorChoice(
                    id, title.equals(last) ? id : title, null, "/studio/drafts/" + draft + "/edit/" + last));
        } catch (JacksonException broken) {
            return Stream.empty();
        }
    }

    private List<EditorChoice> delegates(Locale language) {
        return beans.names().stream()
                .sorted()
                .map(name -> new EditorChoice(
                        name,
                        String.valueOf(texts.getMessage("editing.delegate." + name, null, name, language)),
                        texts.getMessage("editing.delegate." + name + ".does", null, "", language),
                        null))
                .toList();
    }

    private List<EditorChoice> stages(Locale language) {
        return Stream.of(Stage.values())
                .map(stage -> EditorChoice.of(stage.name(), texts.getMessage("frame.stage." + stage, null, language)))
                .toList();
    }

    private static List<EditorChoice> choices(Map<String, String> named) {
        Collection<Map.Entry<String, String>> entries = named.entrySet();
        return entries.stream()
                .map(entry ->
                        EditorChoice.of(entry.getKey(), entry.getValue().isEmpty() ? entry.getKey() : entry.getValue()))
                .toList();
    }
}
