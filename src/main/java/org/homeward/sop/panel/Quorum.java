package org.homeward.sop.panel;

import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.springframework.stereotype.Component;

/** No formal decision before enough members were heard. */
@Component
public class Quorum {

    private final Panels panels;

    Quorum(Panels panels) {
        this.panels = panels;
    }

    /** Throws {@link WrongContent} at the field while the panel that should be heard wasn't. */
    public void requireForIdentification(CaseNumber number, String field) {
        // a case that runs on a version of the model without the call of a panel has summoned none
        require(number, PanelKind.identification, field, true);
    }

    /** As {@link #requireForIdentification}, for what is best for a child. */
    public void requireForBestInterests(CaseNumber number, String field) {
        require(number, PanelKind.bestInterests, field, false);
    }

    private void require(CaseNumber number, PanelKind kind, String field, boolean withoutPanel) {
        if (!panels.newest(number, kind).map(Summons::heard).orElse(withoutPanel)) {
            throw WrongContent.field(field, "panel.quorumMissing");
        }
    }
}
