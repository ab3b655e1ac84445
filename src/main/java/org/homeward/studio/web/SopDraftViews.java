package org.homeward.studio.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.studio.OwnerNames;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.studio.editing.ElementNames;
import org.homeward.studio.editing.FileTitles;
import org.homeward.studio.problems.ProblemWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a draft together for its pages. */
@Component
class SopDraftViews {

    private static final List<String> KINDS = List.of("bpmn", "dmn", "form", "properties", "json");
    private static final Set<String> DRAWN = Set.of("bpmn", "dmn", "form");

    private final SopDrafts drafts;
    private final SopDraftResponses answers;
    private final AgreementsViews agreements;
    private final SopVersions versions;
    private final OwnerNames owners;
    private final ReaderLocales speech;
    private final ElementNames names;
    private final ProblemWords words;
    private final FileTitles titles;
    private final MessageSource texts;

    SopDraftViews(
            SopDrafts drafts,
            SopDraftResponses answers,
            AgreementsViews agreements,
            SopVersions versions,
            OwnerNames owners,
            ReaderLocales speech,
            ElementNames names,
            ProblemWords words,
            FileTitles titles,
            MessageSource texts) {
        this.drafts = drafts;
        this.answers = answers;
        this.agreements = agreements;
        this.versions = versions;
        this.owners = owners;
        this.speech = speech;
        this.names = names;
        this.words = words;
        this.titles = titles;
        this.texts = texts;
    }

    DraftView of(SopDraft draft, Actor reader, Locale language) {
        var files = answers.files(draft);
        var whole = drafts.files(draft.id());
        var groups = KINDS.stream()
                .map(kind -> new DraftView.Group(kind, ofKind(kind, files, whole, language)))
                .filter(group -> !group.files().isEmpty())
                .toList();
        return new DraftView(
                draft,
                name(draft.sop(), language),
                reader.username(),
                written(draft, reader, language),
                agreements.of(draft, reader, language),
                versions.inForce(draft.sop()).version(),
                groups,
                problems(draft, language),
                files.stream().flatMap(SopDraftViews::aside).toList());
    }

    private static Stream<DraftView.AsideLine> aside(DraftJson.FileJson file) {
        return file.setAside().entrySet().stream()
                .map(part -> new DraftView.AsideLine(last(file.name()), part.getKey(), part.getValue()));
    }

    private List<DraftView.ProblemLine> problems(SopDraft draft, Locale language) {
        var called = names.of(draft, language);
        return answers.problems(draft, language).stream()
                .map(problem -> new DraftView.ProblemLine(
                        problem.severity(),
                        problem.file(),
                        problem.element(),
                        words.name(problem.element(), called::name, language),
                        problem.message()))
                .toList();
    }

    /** The procedure's name, or its key if nobody gave it one. */
    String name(Sop sop, Locale language) {
        return String.valueOf(texts.getMessage("studio.sop." + sop.key(), null, sop.key(), language));
    }

    /** Shared files of all procedures, and words in other languages, are listed where a draft changes them. */
    private List<DraftView.FileLine> ofKind(
            String kind, List<DraftJson.FileJson> files, SopFiles whole, Locale language) {
        return files.stream()
                .filter(file -> file.name().endsWith("." + kind))
                .filter(file -> DRAWN.contains(kind) || !file.change().equals("same"))
                .map(file -> new DraftView.FileLine(
                        file.name(),
                        last(file.name()),
                        DRAWN.contains(kind) && whole.has(file.name())
                                ? titles.of(whole, file.name(), language)
                                : last(file.name()),
                        file.change()))
                .toList();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private DraftView.Written written(SopDraft draft, Actor reader, Locale language) {
        var say = speech.of(reader, language);
        return new DraftView.Written(
                say.fullDay(draft.changed()) + ", " + say.time(draft.changed()),
                owners.together(draft.authors(), language),
                name(draft.heldBy(), language),
                name(draft.publishedBy(), language));
    }

    private String name(@Nullable String owner, Locale language) {
        return owner == null ? "" : owners.together(List.of(owner), language);
    }
}
