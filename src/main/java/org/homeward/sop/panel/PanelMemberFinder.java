package org.homeward.sop.panel;

import java.util.List;
import java.util.Optional;
import org.homeward.casefile.CaseRoleHolderFinder;
import org.homeward.directory.RoutedRole;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.Seat;
import org.homeward.procedures.panel.GiveOpinionStep;
import org.springframework.stereotype.Component;

/** The agency on a seat: each repetition of the step is one seat. */
@ModelEffect(role = "panel-member")
@Component
class PanelMemberFinder implements CaseRoleHolderFinder {

    private final Panels panels;

    PanelMemberFinder(Panels panels) {
        this.panels = panels;
    }

    @Override
    public Optional<RoutedRole> holder(Wanted wanted) {
        var seats = panels.required(Long.parseLong(wanted.text(GiveOpinionStep.SUMMONS)))
                .seats();
        return Optional.of(routed(seats.get(Integer.parseInt(wanted.text(GiveOpinionStep.SEAT)))));
    }

    @Override
    public List<RoutedRole> possible(Wanted wanted) {
        return panels.required(Long.parseLong(wanted.text(GiveOpinionStep.SUMMONS))).seats().stream()
                .map(PanelMemberFinder::routed)
                .toList();
    }

    @Override
    public boolean panelOnly() {
        return true;
    }

    private static RoutedRole routed(Seat seat) {
        return new RoutedRole(seat.agency(), "caseworker");
    }
}
