package org.homeward.sop.panel;

import java.util.Optional;
import org.homeward.casefile.CaseRoleHolderFinder;
import org.homeward.directory.RoutedRole;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.Summons;
import org.homeward.shared.procedures.IdentificationProcess;
import org.springframework.stereotype.Component;

/** The agency that chairs the panel which the process names, or which was summoned last. */
@ModelEffect(role = "panel-chair")
@Component
class PanelChairFinder implements CaseRoleHolderFinder {

    private final Panels panels;

    PanelChairFinder(Panels panels) {
        this.panels = panels;
    }

    @Override
    public Optional<RoutedRole> holder(Wanted wanted) {
        var named = Optional.ofNullable(wanted.variable().apply(IdentificationProcess.Variable.PANEL))
                .map(code -> PanelKind.of(code.toString()));
        return named.or(() -> panels.newest(wanted.number(), wanted.country()).map(Summons::panel))
                .map(kind -> new RoutedRole(panels.chair(wanted.number(), kind, wanted.country()), "caseworker"));
    }
}
