package org.homeward.cases.legal;

import java.util.EnumSet;
import java.util.Set;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseFiles;
import org.homeward.cases.CaseForReader;
import org.homeward.cases.CaseOverviews;
import org.homeward.channel.LegalMessages;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.NotFound;
import org.homeward.shared.Stage;
import org.homeward.shared.procedures.LegalMattersProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A court or a prosecutor of the host country decided something new while the return goes on there (R16, R17). */
@Component
public class LegalDevelopmentReport {

    private static final Set<Stage> STILL_THERE = EnumSet.of(Stage.protection, Stage.repatriation, Stage.handover);

    private final CaseAccess access;
    private final CaseFiles files;
    private final CaseOverviews sheets;
    private final LegalMessages messages;

    LegalDevelopmentReport(CaseAccess access, CaseFiles files, CaseOverviews sheets, LegalMessages messages) {
        this.access = access;
        this.files = files;
        this.sheets = sheets;
        this.messages = messages;
    }

    /** Whether somebody of the host has a case before them in which it can be told, and the step for it isn't open. */
    public static boolean mayCome(CaseForReader codes) {
        var head = codes.head();
        return head.view().side() == BorderSide.host
                && head.endedHow() == null
                && head.returnEnded() == null
                && codes.stage() != null
                && STILL_THERE.contains(codes.stage())
                && !isOpen(codes);
    }

    /**
     * Opens the step for legal matters again; nothing happens while it is open.
     *
     * @throws NotFound if the case, or its file, isn't there for the actor
     * @throws ConflictException if it has ended, or if no return goes on
     */
    @Transactional
    public void came(CaseNumber number, Actor actor) {
        access.requireFile(number, actor);
        files.hold(number); // who says it at the same moment sees the step, or is seen
        var codes = sheets.codes(number, actor);
        if (codes.head().endedHow() != null) {
            throw ConflictException.caseEnded();
        }
        if (isOpen(codes)) {
            return;
        }
        if (!mayCome(codes) || !messages.arose(number, actor.agency())) {
            throw ConflictException.noReturnHere();
        }
    }

    private static boolean isOpen(CaseForReader codes) {
        return codes.openSteps().stream()
                .anyMatch(step -> step.key().equals(LegalMattersProcess.Step.CLEAR_LEGAL_MATTERS));
    }
}
