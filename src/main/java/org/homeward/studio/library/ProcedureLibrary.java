package org.homeward.studio.library;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.studio.ProcedureNames;
import org.homeward.studio.Procedures;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDraftState;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.history.LastChange;
import org.homeward.studio.history.VersionHistory;
import org.springframework.stereotype.Component;

/** Puts the procedures and their running cases into words. */
@Component
class ProcedureLibrary {

    private final Procedures procedures;
    private final ProcedureNames names;
    private final VersionHistory history;
    private final SopDrafts drafts;
    private final ReaderLocales speech;

    ProcedureLibrary(
            Procedures procedures,
            ProcedureNames names,
            VersionHistory history,
            SopDrafts drafts,
            ReaderLocales speech) {
        this.procedures = procedures;
        this.names = names;
        this.history = history;
        this.drafts = drafts;
        this.speech = speech;
    }

    List<ProcedureListEntry> lines(Actor owner, Locale language) {
        var running = history.running();
        var changes = history.changes(language);
        var open = drafts.allOpen().stream().collect(Collectors.groupingBy(SopDraft::sop));
        var say = speech.of(owner, language);
        return procedures.all().stream()
                .map(procedure -> {
                    var sop = procedure.sop();
                    var name = names.name(sop, language);
                    var runs = running.of(sop);
                    var change = changes.getOrDefault(sop, LastChange.NONE);
                    return new ProcedureListEntry(
                            sop.key(),
                            name,
                            names.about(sop, language),
                            sop.equals(Procedures.TABLES) ? null : runs.cases(),
                            runs.lateShare(),
                            procedure.version(),
                            say.fullDay(procedure.since()),
                            change.reason(),
                            change.by(),
                            open.getOrDefault(sop, List.of()).stream()
                                    .map(draft -> line(draft, name, procedure.version() + 1, owner, say))
                                    .toList());
                })
                .toList();
    }

    private static ProcedureListEntry.DraftLine line(
            SopDraft draft, String sop, long version, Actor owner, ReaderLocale say) {
        var inReview = draft.state() == SopDraftState.inReview;
        var own = draft.isAuthor(owner.username());
        var state = inReview ? "inReview" : draft.offered() ? "offered" : own ? "own" : "draft";
        return new ProcedureListEntry.DraftLine(
                draft.id().toString(),
                sop,
                version,
                state,
                inReview && !own,
                say.fullDay(draft.changed()) + ", " + say.time(draft.changed()));
    }
}
