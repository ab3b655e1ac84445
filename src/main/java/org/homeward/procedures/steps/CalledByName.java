package org.homeward.procedures.steps;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.procedures.Automatic;
import org.homeward.procedures.children.ChildrenSteps;
import org.homeward.procedures.identification.IdentificationSteps;
import org.homeward.procedures.limits.LimitsSteps;
import org.homeward.procedures.panel.PanelSteps;
import org.homeward.procedures.reintegration.ReintegrationSteps;
import org.homeward.procedures.services.ServicesSteps;

/** The declarations of all that models call by name: what cases, trials and the check of the models read. */
public final class CalledByName {

    public static final List<Automatic> ALL = Stream.of(
                    ChildrenSteps.CALLED,
                    IdentificationSteps.CALLED,
                    LimitsSteps.CALLED,
                    PanelSteps.CALLED,
                    ReintegrationSteps.CALLED,
                    ServicesSteps.CALLED)
            .flatMap(List::stream)
            .toList();

    private CalledByName() {}
}
