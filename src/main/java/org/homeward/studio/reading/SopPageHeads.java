package org.homeward.studio.reading;

import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.studio.Procedure;
import org.homeward.studio.ProcedureNames;
import org.homeward.studio.Procedures;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.history.VersionHistory;
import org.springframework.stereotype.Component;

/** The head of a procedure's page: its version, its running cases, its last change. */
@Component
class SopPageHeads {

    private final ProcedureNames names;
    private final VersionHistory history;
    private final SopDrafts drafts;
    private final ReaderLocales speech;

    SopPageHeads(ProcedureNames names, VersionHistory history, SopDrafts drafts, ReaderLocales speech) {
        this.names = names;
        this.history = history;
        this.drafts = drafts;
        this.speech = speech;
    }

    SopView.Head of(Procedure procedure, Actor owner, Locale language) {
        var sop = procedure.sop();
        var running = history.running().of(sop);
        return new SopView.Head(
                sop.key(),
                names.name(sop, language),
                names.about(sop, language),
                procedure.version(),
                speech.of(owner, language).fullDay(procedure.since()),
                sop.equals(Procedures.TABLES) ? null : running.cases(),
                running.late(),
                running.lateShare(),
                history.change(sop, language),
                drafts.openOf(sop).stream()
                        .findFirst()
                        .map(draft -> new SopView.OpenDraft(draft.id().toString(), procedure.version() + 1))
                        .orElse(null));
    }
}
