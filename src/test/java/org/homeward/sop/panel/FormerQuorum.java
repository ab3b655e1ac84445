package org.homeward.sop.panel;

import org.homeward.procedures.PanelKind;
import org.homeward.procedures.Summons;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.homeward.sop.declared.Former;

/** No formal decision before enough members were heard. */
@Former
public class FormerQuorum {

    private final Panels panels;

    FormerQuorum(Panels panels) {
        this.panels = panels;
    }

    /** Throws {@link WrongContent} at the field while no panel was summoned, or the newest wasn't heard. */
    public void requireForIdentification(CaseNumber number, String field) {
        require(number, PanelKind.identification, field);
    }

    /** As {@link #requireForIdentification}, for what is best for a child. */
    public void requireForBestInterests(CaseNumber number, String field) {
        require(number, PanelKind.bestInterests, field);
    }

    private void require(CaseNumber number, PanelKind kind, String field) {
        if (panels.newest(number, kind).filter(Summons::heard).isEmpty()) {
            throw WrongContent.field(field, "panel.quorumMissing");
        }
    }
}
