package org.homeward.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.casefile.RoleHolder;
import org.homeward.directory.Directory;
import org.homeward.directory.RoutedRole;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseFacts;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.models.ModelPaths;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.Steps;
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
    private final Steps steps;
    private final List<RoleHolder> holders;
    private final Clock clock;

    NextSteps(
            ModelPaths paths,
            CaseFactsRecords facts,
            Directory directory,
            Steps steps,
            List<RoleHolder> holders,
            Clock clock) {
        this.paths = paths;
        this.facts = facts;
        this.directory = directory;
        this.steps = steps;
        this.holders = List.copyOf(holders);
        this.clock = clock;
    }

    /** The steps that may follow, in the model's order. */
    @Transactional(readOnly = true)
    public List<Possible> after(OpenStep step) {
        var known = facts.of(step.number());
        var own = step.agency().country();
        var variables = steps.variables(step.id());
        return paths.after(step.definitionId(), step.key()).stream()
                .flatMap(next -> possible(next, known, own, variables::get))
                .filter(next -> !next.message() || !next.country().equals(own))
                .distinct()
                .toList();
    }

    /** With what the process may end after the step: elements of the model. */
    public List<String> ends(OpenStep step) {
        return paths.ends(step.definitionId(), step.key());
    }

    private Stream<Possible> possible(
            ModelPaths.Following next, CaseFacts known, CountryCode own, Function<String, @Nullable Object> variable) {
        var role = ActingSide.resolved(next.role(), variable);
        var country = role.startsWith("origin.")
                ? known.corridor().origin()
                : known.corridor().host();
        if (!country.equals(own)) {
            return Stream.of(new Possible(null, null, country, true));
        }
        var name = role.substring(role.indexOf('.') + 1);
        var wanted = new RoleHolder.Wanted(known.number(), country, variable);
        return holders.stream()
                .filter(holder -> holder.role().equals(name))
                .findFirst()
                .map(holder -> holder.possible(wanted).stream().map(RoutedRole::agency))
                .orElseGet(() -> Stream.of(byName(role, known, country)))
                .map(agency -> new Possible(next.element(), agency, country, next.message()));
    }

    private AgencyCode byName(String sideAndRole, CaseFacts known, CountryCode country) {
        var corridor = known.corridor();
        var role = sideAndRole.substring(sideAndRole.indexOf('.') + 1);
        var atHome = sideAndRole.startsWith("origin.") && known.originProvince() != null;
        var province = country.equals(corridor.host()) && !atHome ? known.hostProvince() : known.originProvince();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return directory
                .holderOf(role, country, corridor, province, today)
                .map(RoutedRole::agency)
                .orElseGet(() -> directory.focalPoint(country, today));
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
