package org.homeward.studio.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Speech;
import org.homeward.studio.Procedure;
import org.homeward.studio.ProcedureNames;
import org.homeward.studio.Procedures;
import org.homeward.studio.Sop;
import org.homeward.studio.drafts.Draft;
import org.homeward.studio.drafts.DraftState;
import org.homeward.studio.drafts.Drafts;
import org.homeward.studio.drafts.SopVersion;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.studio.reading.StepsInWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the procedures and what runs of them into words. */
@Component
class Library {

    private final Procedures procedures;
    private final StepsInWords steps;
    private final RunningTable running;
    private final ProcedureNames names;
    private final SopVersions versions;
    private final Drafts drafts;
    private final AccountNames people;
    private final MessageSource messages;
    private final Speech speech;

    Library(
            Procedures procedures,
            StepsInWords steps,
            RunningTable running,
            ProcedureNames names,
            SopVersions versions,
            Drafts drafts,
            AccountNames people,
            MessageSource messages,
            Speech speech) {
        this.versions = versions;
        this.drafts = drafts;
        this.people = people;
        this.messages = messages;
        this.procedures = procedures;
        this.steps = steps;
        this.running = running;
        this.names = names;
        this.speech = speech;
    }

    List<LibraryLine> lines(Actor owner, Locale language) {
        var all = procedures.all();
        var processes = processes(all, language);
        var counts = running.of(processes);
        var say = speech.of(owner, language);
        return all.stream()
                .map(procedure -> {
                    var sop = procedure.sop();
                    var version = versions.inForce(sop);
                    var count = counts.getOrDefault(sop, RunningTable.Running.NONE);
                    return new LibraryLine(
                            sop.key(),
                            names.name(sop, language),
                            names.about(sop, language),
                            processes.getOrDefault(sop, List.of()).isEmpty() ? null : count.cases(),
                            count.lateShare(),
                            procedure.version(),
                            say.fullDay(procedure.since()),
                            version.reason(),
                            by(version, language),
                            drafts.openOf(sop).stream()
                                    .map(draft -> line(draft, names.name(sop, language), owner))
                                    .toList());
                })
                .toList();
    }

    private @Nullable String by(SopVersion version, Locale language) {
        var approver = version.approver();
        if (approver == null) {
            return null;
        }
        var authors = version.authors().stream()
                .map(author -> people.of(author, author, language))
                .collect(Collectors.joining(", "));
        return messages.getMessage(
                "sops.by", new Object[] {authors, people.of(approver, approver, language)}, language);
    }

    private static LibraryLine.DraftLine line(Draft draft, String sop, Actor owner) {
        var inReview = draft.state() == DraftState.inReview;
        var own = draft.isAuthor(owner.username());
        var state = inReview ? "inReview" : draft.offered() ? "offered" : own ? "own" : "draft";
        return new LibraryLine.DraftLine(draft.id().toString(), sop, draft.baseVersion() + 1, state, inReview && !own);
    }

    private Map<Sop, List<String>> processes(List<Procedure> all, Locale language) {
        var processes = new LinkedHashMap<Sop, List<String>>();
        all.forEach(procedure -> processes.put(
                procedure.sop(),
                steps.of(procedures.files(procedure.sop()), procedures.tables(), language).stream()
                        .map(ProcessInWords::key)
                        .toList()));
        return processes;
    }
}
