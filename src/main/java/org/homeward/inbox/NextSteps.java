package org.homeward.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.directory.Directory;
import org.homeward.directory.RoutedRole;
import org.homeward.engine.CaseFacts;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.ModelPaths;
import org.homeward.engine.OpenStep;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may come after a step and at whose desk; of the other country only that it gets something (R6). */
@Service
public class NextSteps {

    private final ModelPaths paths;
    private final CaseFactsRecords facts;
    private final Directory directory;
    private final Clock clock;

    NextSteps(ModelPaths paths, CaseFactsRecords facts, Directory directory, Clock clock) {
        this.paths = paths;
        this.facts = facts;
        this.directory = directory;
        this.clock = clock;
    }

    /** The steps that may follow, in the model's order. */
    @Transactional(readOnly = true)
    public List<Possible> after(OpenStep step) {
        var known = facts.of(step.number());
        var own = step.agency().country();
        return paths.after(step.definitionId(), step.key()).stream()
                .map(next -> possible(next, known, own))
                .filter(next -> !next.message() || !next.country().equals(own))
                .distinct()
                .toList();
    }

    private Possible possible(ModelPaths.Following next, CaseFacts known, CountryCode own) {
        var corridor = known.corridor();
        var dot = next.role().indexOf('.');
        var country = next.role().startsWith("origin.") ? corridor.origin() : corridor.host();
        if (!country.equals(own)) {
            return new Possible(null, null, country, true);
        }
        var province = country.equals(corridor.host()) ? known.hostProvince() : known.originProvince();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var agency = directory
                .holderOf(next.role().substring(dot + 1), country, corridor, province, today)
                .map(RoutedRole::agency)
                .orElseGet(() -> directory.focalPoint(country, today));
        return new Possible(next.element(), agency, country, next.message());
    }

    /**
     * What may follow.
     *
     * @param step the step's key, null for the other country
     * @param agency at whose desk, null for the other country
     * @param message whether it leaves the process as a message
     */
    public record Possible(@Nullable String step, @Nullable AgencyCode agency, CountryCode country, boolean message) {}
}
