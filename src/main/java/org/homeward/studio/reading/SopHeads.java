package org.homeward.studio.reading;

import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWordings;
import org.homeward.studio.Procedure;
import org.homeward.studio.ProcedureNames;
import org.homeward.studio.Procedures;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.history.History;
import org.springframework.stereotype.Component;

/** The head of a procedure's page: its version, its running cases, its last change. */
@Component
class SopHeads {

    private final ProcedureNames names;
    private final History history;
    private final SopDrafts drafts;
    private final ReaderWordings speech;

    SopHeads(ProcedureNames names, History history, SopDrafts drafts, ReaderWordings speech) {
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
