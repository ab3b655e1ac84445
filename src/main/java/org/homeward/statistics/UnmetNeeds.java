package org.homeward.statistics;

import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.ActionNotAllowedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts services that were needed and not found: a supervisor reads the own country's counts, a researcher all countries' without the
 * small ones.
 */
@Component
public class UnmetNeeds {

    /** Counts under this are hidden from researchers, as the published data set does (sop-facts 7.1, S72). */
    static final int SMALLEST_TOLD = 11;

    private final UnmetNeedTable table;

    UnmetNeeds(UnmetNeedTable table) {
        this.table = table;
    }

    /**
     * The lines that the reader may see.
     *
     * @param country a country's code, or null for all that the reader may see
     * @param service a service of the catalogue or {@code placement}, or null for all
     * @throws ActionNotAllowedException if the reader is neither supervisor nor researcher
     */
    @Transactional(readOnly = true)
    public List<UnmetNeed> seenBy(Actor actor, @Nullable String country, @Nullable String service) {
        var everywhere = actor.isAny(Role.researcher);
        if (!everywhere && !actor.isAny(Role.supervisor)) {
            throw ActionNotAllowedException.role();
        }
        var own = actor.country().value();
        if (!everywhere && country != null && !country.equals(own)) {
            return List.of();
        }
        var exact = actor.isAny(Role.supervisor);
        return table.lines(everywhere ? country : own, service).stream()
                .map(line -> told(line, exact && line.country().equals(actor.country())))
                .toList();
    }

    private static UnmetNeed told(UnmetNeedTable.NeedCount line, boolean exact) {
        var hidden = !exact && line.persons() < SMALLEST_TOLD;
        return new UnmetNeed(
                line.country(),
                line.need(),
                line.gender(),
                line.ageBand(),
                hidden ? null : Integer.valueOf(line.persons()),
                hidden ? SMALLEST_TOLD : null);
    }
}
