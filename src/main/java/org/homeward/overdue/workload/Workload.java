package org.homeward.overdue.workload;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Absence;
import org.homeward.directory.people.Absences;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.UrgentSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.overdue.DueSoonDays;
import org.homeward.shared.ActionNotAllowedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows an agency's supervisors how its work lies with its people. A handful of queries, however many people. */
@Component
@Transactional(readOnly = true)
public class Workload {

    private static final List<String> GROUPS = List.of(Role.caseworker.name(), Role.supervisor.name());
    private static final int MOST = 200;

    private final WorkloadTable loads;
    private final UrgentSteps urgent;
    private final WorkItems workItems;
    private final Accounts accounts;
    private final Absences absences;
    private final Directory directory;
    private final DueSoonDays soon;
    private final TodayInCountry today;
    private final Clock clock;

    Workload(
            WorkloadTable loads,
            UrgentSteps urgent,
            WorkItems workItems,
            Accounts accounts,
            Absences absences,
            Directory directory,
            DueSoonDays soon,
            TodayInCountry today,
            Clock clock) {
        this.loads = loads;
        this.urgent = urgent;
        this.workItems = workItems;
        this.accounts = accounts;
        this.absences = absences;
        this.directory = directory;
        this.soon = soon;
        this.today = today;
        this.clock = clock;
    }

    /**
     * First what nobody took, then the agency's people by name, then closed accounts and others that still have steps.
     *
     * @throws ActionNotAllowedException if the actor is no supervisor
     */
    public List<PersonLoad> of(Actor actor) {
        actor.requireAny(Role.supervisor);
        var now = clock.instant();
        var until = Objects.requireNonNull(soon.until(now).get(actor.country()));
        var counted = loads.of(actor.agency(), GROUPS, now, until);
        var zone = directory.officeHours(actor.country()).zone();
        var next = urgent.ofEach(actor.agency(), GROUPS, now, zone).stream()
                .collect(Collectors.toMap(Workload::holder, step -> step));
        var away = away(actor);
        var people = new ArrayList<PersonLoad>();
        people.add(load(null, "", false, WorkloadTable.NOBODY, counted, away, next));
        for (var account : accounts.of(actor.agency())) {
            if (doesSteps(account)) {
                people.add(load(account.username(), account.name(), true, account.username(), counted, away, next));
                counted.remove(account.username());
            }
        }
        counted.remove(WorkloadTable.NOBODY);
        counted.keySet().stream().sorted().forEach(holder -> {
            var name = accounts.byName(holder).map(Account::name).orElse(holder);
            people.add(load(holder, name, false, holder, counted, away, next));
        });
        return people;
    }

    /**
     * The open steps at the agency that one person has, or nobody, by due date; as many as one order may name at most.
     *
     * @param username null for what nobody took
     */
    public List<OpenStep> steps(@Nullable String username, Actor actor) {
        actor.requireAny(Role.supervisor);
        var filter = new WorkItems.WorkFilter(
                actor.agency(),
                GROUPS,
                username,
                username == null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                WorkItems.Alone.NONE);
        return workItems.page(filter, null, MOST);
    }

    private static boolean doesSteps(Account account) {
        return account.roles().contains(Role.caseworker) || account.roles().contains(Role.supervisor);
    }

    private static String holder(OpenStep step) {
        var assignee = step.assignee();
        return assignee == null ? WorkloadTable.NOBODY : assignee;
    }

    private Map<String, Absence> away(Actor actor) {
        var day = today.in(actor.country());
        var away = new HashMap<String, Absence>();
        absences.of(actor.agency()).stream()
                .filter(absence -> absence.covers(day))
                .forEach(absence -> away.put(absence.username(), absence));
        return away;
    }

    private static PersonLoad load(
            @Nullable String username,
            String name,
            boolean works,
            String key,
            Map<String, StepCounts> counted,
            Map<String, Absence> away,
            Map<String, OpenStep> next) {
        return new PersonLoad(
                username, name, works, counted.getOrDefault(key, StepCounts.NONE), away.get(key), next.get(key));
    }
}
