package org.homeward.studio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.wall.ModelerForm;
import org.homeward.shared.NotFound;
import org.homeward.studio.SopFiles;
import org.homeward.studio.agreements.Agreements;
import org.homeward.studio.agreements.DraftHolders;
import org.homeward.studio.agreements.Objections;
import org.homeward.studio.drafts.RemovedXmlTable;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.studio.editing.ElementNames;
import org.homeward.studio.problems.ProblemWords;
import org.homeward.studio.publishing.Publishing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The answers about a draft, in the reader's language. */
@Component
class SopDraftResponses {

    private final SopDrafts drafts;
    private final SopVersions versions;
    private final Publishing publishing;
    private final Agreements agreements;
    private final Objections objections;
    private final DraftHolders holders;
    private final ProblemWords words;
    private final ElementNames names;
    private final RemovedXmlTable aside;

    SopDraftResponses(
            SopDrafts drafts,
            SopVersions versions,
            Publishing publishing,
            Agreements agreements,
            Objections objections,
            DraftHolders holders,
            ProblemWords words,
            ElementNames names,
            RemovedXmlTable aside) {
        this.drafts = drafts;
        this.versions = versions;
        this.publishing = publishing;
        this.agreements = agreements;
        this.objections = objections;
        this.holders = holders;
        this.words = words;
        this.names = names;
        this.aside = aside;
    }

    DraftJson of(SopDraft draft, Locale language) {
        return DraftJson.of(
                draft,
                new DraftJson.Said(
                        files(draft),
                        agreements.of(draft).needs(),
                        objections.of(draft.id()),
                        holders.openSentBack(draft.id()).orElse(null)),
                problems(draft, language));
    }

    /** The files with what became of each; those that the draft takes out too. */
    List<DraftJson.FileJson> files(SopDraft draft) {
        var now = drafts.files(draft.id());
        var before = versions.files(draft.sop(), draft.baseVersion());
        var changed = drafts.changed(draft.id());
        var setAside = aside.of(draft.id());
        var files = new ArrayList<DraftJson.FileJson>();
        now.names()
                .forEach(name -> files.add(new DraftJson.FileJson(
                        name,
                        !changed.contains(name) ? "same" : before.has(name) ? "changed" : "added",
                        setAside.getOrDefault(name, Map.of()))));
        before.names().stream()
                .filter(name -> !now.has(name))
                .forEach(name -> files.add(new DraftJson.FileJson(name, "removed", Map.of())));
        return files;
    }

    List<DraftJson.ProblemJson> problems(SopDraft draft, Locale language) {
        if (!draft.state().isOpen()) {
            return List.of();
        }
        var called = names.of(draft, language);
        return publishing.problems(draft).stream()
                .map(problem -> new DraftJson.ProblemJson(
                        problem.severity().name(),
                        problem.file(),
                        problem.element(),
                        words.of(problem, called::name, language)))
                .toList();
    }

    /** A file to save; throws {@link NotFound} if the draft has none of this name. */
    ResponseEntity<byte[]> download(String name, SopFiles files) {
        if (!files.has(name)) {
            throw NotFound.aPage();
        }
        var disposition = ContentDisposition.attachment()
                .filename(name.substring(name.lastIndexOf('/') + 1))
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(ModelerForm.withCopies(name, files.bytes(name), FieldList.of(files.byName())));
    }
}
