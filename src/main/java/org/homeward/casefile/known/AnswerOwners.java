package org.homeward.casefile.known;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseRoleHolderFinders;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.ShelterNameAccess;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.casefile.known.AnswerVersion.Giver;
import org.homeward.casefile.known.AnswerWithVersions.Right;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepRoles;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The owner of an answer: the agency that gave it, and the agency that has its role in the case since. Long, since each question is asked
 * of the same parts and steps.
 */
@Component
final class AnswerOwners {

    private final SafetyRelevantAnswers protecting;
    private final WorkItems open;
    private final FinishedSteps finished;
    private final StepRoles roles;
    private final CaseRoleHolderFinders holders;
    private final ShelterNameAccess shelters;
    private final BarredOffices barred;
    private final Directory directory;
    private final TodayInCountry today;

    AnswerOwners(
            SafetyRelevantAnswers protecting,
            WorkItems open,
            FinishedSteps finished,
            StepRoles roles,
            CaseRoleHolderFinders holders,
            ShelterNameAccess shelters,
            BarredOffices barred,
            Directory directory,
            TodayInCountry today) {
        this.protecting = protecting;
        this.open = open;
        this.finished = finished;
        this.roles = roles;
        this.holders = holders;
        this.shelters = shelters;
        this.barred = barred;
        this.directory = directory;
        this.today = today;
    }

    /** The owners in the case of these rules, for their reader. */
    Of of(AnswerVisibility.Of rule) {
        return new Of(this, rule);
    }

    /** A role that several agencies hold beside each other, such as a panel's seat, passes to nobody. */
    private Optional<String> role(GrantedCaseAccess view, @Nullable StepId step) {
        return finished.ofCase(view.number()).stream()
                .filter(over -> over.id().equals(step))
                .findFirst()
                .flatMap(roles::of)
                .filter(role -> holders.of(role).isEmpty());
    }

    private List<OpenStep> open(GrantedCaseAccess view) {
        return open.ofCase(view.number());
    }

    /** Of one case, for one reader. */
    record Of(AnswerOwners all, AnswerVisibility.Of rule) {

        /** The right of the reader's agency to the answer in force; to an answer that it doesn't see it can at most add words. */
        Right right(StoredVersion standing, boolean seen) {
            var agency = rule.view().agency();
            var owns = owners(standing).contains(agency);
            if (owns && seen) {
                return Right.own;
            }
            var strict = all.protecting.of(standing.field()).isPresent();
            return strict && (owns || (seen || rule.view().side() == BorderSide.host) && works(agency) && cares(agency))
                    ? Right.stricter
                    : Right.none;
        }

        /** Where none of those whose answer it is works on the case any more: with whom the person speaks. */
        Set<AgencyCode> owners(StoredVersion answer) {
            var side = side(answer);
            return Stream.<Collection<AgencyCode>>of(
                            working(Stream.concat(Stream.of(answer.owner()), successors(answer, side).stream())),
                            working(holding(part -> part.side() == side)),
                            working(holding(part -> true)))
                    .filter(agencies -> !agencies.isEmpty())
                    .findFirst()
                    .<Set<AgencyCode>>map(LinkedHashSet::new)
                    .orElse(Set.of());
        }

        /** The agencies whose second person agrees to a less strict answer: the one that gave it; the others once its part has ended. */
        Set<AgencyCode> deciding(StoredVersion answer) {
            return works(answer.owner()) ? Set.of(answer.owner()) : owners(answer);
        }

        /** The agency that the reader can ask to correct it, by a name that is for the reader; null if there is none. */
        @Nullable
        AgencyCode asked(StoredVersion answer) {
            return named(answer, owners(answer));
        }

        /** For whose second person it waits, by such a name. */
        @Nullable
        AgencyCode awaited(StoredVersion answer) {
            return named(answer, deciding(answer));
        }

        private @Nullable AgencyCode named(StoredVersion answer, Set<AgencyCode> agencies) {
            var country = answer.owner().country();
            var own = rule.ownSide(answer.owner());
            return Stream.of(
                            agencies.stream().filter(agency -> rule.ownSide(agency)),
                            Stream.of(all.directory.focalPoint(country, all.today.in(country)))
                                    .filter(focal -> !focal.equals(rule.view().agency())),
                            holding(part -> own && part.side() == side(answer)))
                    .flatMap(some -> some)
                    .filter(agency -> !all.shelters.hides(agency, rule.view()))
                    .filter(all.barred.open(rule.view().number()))
                    .findFirst()
                    .orElse(null);
        }

        /** An agency that gave or got something, as far as the reader may know it; the account of the reader's own alone. */
        Giver giver(AgencyCode by, @Nullable String user) {
            if (!rule.ownSide(by)) {
                return new Giver(by.country(), null, false, true, null);
            }
            var hidden = all.shelters.hides(by, rule.view());
            var own = by.equals(rule.view().agency());
            return new Giver(by.country(), hidden ? null : by, hidden, false, own ? user : null);
        }

        private Set<AgencyCode> successors(StoredVersion answer, BorderSide side) {
            var role = all.role(rule.view(), answer.step());
            if (role.isEmpty()) {
                return Set.of();
            }
            var now = all.open(rule.view()).stream()
                    .filter(step -> step.role().role().equals(role.get())
                            && rule.reach().side(step.agency()) == side)
                    .map(OpenStep::agency)
                    .collect(Collectors.toSet());
            if (now.isEmpty()) {
                all.finished.ofCase(rule.view().number()).stream()
                        .filter(step -> rule.reach().side(step.agency()) == side
                                && all.roles.of(step).filter(role.get()::equals).isPresent())
                        .map(FinishedStep::agency)
                        .reduce((earlier, later) -> later)
                        .ifPresent(now::add);
            }
            if (BorderSide.isHolder(role.get())) {
                holding(part -> part.side() == side).forEach(now::add);
            }
            return now;
        }

        private BorderSide side(StoredVersion answer) {
            return rule.reach().side(answer.owner());
        }

        private List<AgencyCode> working(Stream<AgencyCode> agencies) {
            return agencies.filter(this::works).distinct().toList();
        }

        private Stream<AgencyCode> holding(Predicate<AgencyParticipation> those) {
            return rule.reach().parts().values().stream()
                    .filter(part -> part.holdsCase() && those.test(part))
                    .sorted((one, other) -> other.since().compareTo(one.since()))
                    .map(AgencyParticipation::agency);
        }

        /** Whether it works on the case; an agency that has no part, or is shut out, doesn't. */
        boolean works(AgencyCode agency) {
            var part = rule.reach().parts().get(agency);
            return part != null && part.works();
        }

        /** Whether it has the care of the person, as a shelter or since the person speaks with it, or an open step. */
        private boolean cares(AgencyCode agency) {
            var part = rule.reach().parts().get(agency);
            return part != null && part.holdsCase()
                    || all.shelters.isShelter(agency)
                    || all.open(rule.view()).stream()
                            .anyMatch(step -> step.agency().equals(agency));
        }
    }
}
