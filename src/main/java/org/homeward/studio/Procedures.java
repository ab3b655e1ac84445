package org.homeward.studio;

import java.util.Comparator;
import java.util.List;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.models.DeployedPhases;
import org.homeward.engine.models.ModelVersionsInForce;
import org.homeward.shared.NotFound;
import org.springframework.stereotype.Component;

/** The procedures that new cases begin with, in the order in which a case meets them. */
@Component
public class Procedures {

    /** The shared tables: they have no process of their own. */
    public static final Sop TABLES = new Sop("deadlines");

    private static final List<String> ORDER = List.of(
            "identification",
            "protection",
            "services",
            "repatriation",
            "reintegration",
            "panel",
            "limits",
            "journey",
            TABLES.key());

    private final ModelVersionsInForce running;
    private final DeployedPhases phases;

    Procedures(ModelVersionsInForce running, DeployedPhases phases) {
        this.running = running;
        this.phases = phases;
    }

    /** All of them; those that an owner added come last. */
    public List<Procedure> all() {
        return running.phases().stream()
                .map(phase -> new Procedure(new Sop(phase.name()), phase.version(), phase.since()))
                .sorted(Comparator.comparingInt(Procedures::place))
                .toList();
    }

    /** The procedure; throws {@link NotFound} if there is none. */
    public Procedure require(Sop sop) {
        return all().stream()
                .filter(procedure -> procedure.sop().equals(sop))
                .findFirst()
                .orElseThrow(NotFound::aPage);
    }

    /** Its files in force. */
    public SopFiles files(Sop sop) {
        return new SopFiles(phase(sop).files());
    }

    /** The reading of its files in force. */
    public DeployedPhase phase(Sop sop) {
        return phases.inForce(sop.key());
    }

    private static int place(Procedure procedure) {
        var place = ORDER.indexOf(procedure.sop().key());
        return place < 0 ? ORDER.size() : place;
    }
}
