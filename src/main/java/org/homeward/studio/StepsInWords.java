package org.homeward.studio;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.deadlines.reading.DueDateInWords;
import org.homeward.deadlines.reading.ProcedureReader;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.models.DeployedPhases;
import org.homeward.engine.models.Release;
import org.homeward.engine.models.Releases;
import org.homeward.shared.NotFound;
import org.springframework.stereotype.Component;

/** Puts each step of a procedure into words: its name, its role, its due date, and their source. */
@Component
public class StepsInWords {

    private final ProcedureReader reader;
    private final DeployedPhases phases;
    private final Releases releases;

    StepsInWords(ProcedureReader reader, DeployedPhases phases, Releases releases) {
        this.reader = reader;
        this.phases = phases;
        this.releases = releases;
    }

    /**
     * The processes of a procedure.
     *
     * @param procedure its files: of an older version, or of a draft
     * @param tables the files with {@code sopDeadlines} and {@code escalationLadder}
     */
    public List<ProcessInWords> of(SopFiles procedure, SopFiles tables, Locale language) {
        return reader.of(procedure.byName(), tables.byName(), language);
    }

    /** The processes of a procedure in force; throws {@link NotFound} if there is no such procedure. */
    public List<ProcessInWords> inForce(Sop sop, Locale language) {
        var release = releases.inForce();
        return reader.of(phase(release, sop), phase(release, Procedures.TABLES), language);
    }

    /** All deadlines in force by key, in the table's order. */
    public Map<String, DueDateInWords> deadlines(Locale language) {
        return reader.deadlines(phase(releases.inForce(), Procedures.TABLES), language);
    }

    private DeployedPhase phase(Release release, Sop sop) {
        if (!release.deployments().containsKey(sop.key())) {
            throw NotFound.aPage();
        }
        return phases.ofRelease(release, sop.key());
    }
}
