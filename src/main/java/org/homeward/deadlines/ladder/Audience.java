package org.homeward.deadlines.ladder;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.directory.Absences;
import org.homeward.directory.Account;
import org.homeward.directory.Accounts;
import org.homeward.directory.Role;
import org.homeward.engine.OpenStep;
import org.homeward.shared.AgencyCode;
import org.springframework.stereotype.Component;

/** Finds the people whom a rung tells. Who is away is told beside the deputy; an agency without people by its mailbox. */
@Component
class Audience {

    private final Accounts accounts;
    private final Absences absences;
    private final RungAgencies agencies;
    private final Clock clock;

    Audience(Accounts accounts, Absences absences, RungAgencies agencies, Clock clock) {
        this.accounts = accounts;
        this.absences = absences;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Everybody whom the rung tells, each once. */
    List<Told> of(Rung rung, OpenStep step) {
        return once(rung.who().stream().flatMap(who -> of(who, step)));
    }

    /** Those whose work the step is. */
    List<Told> holders(OpenStep step) {
        return once(holder(step));
    }

    /** The person, and who stands in. */
    List<Told> person(String username, AgencyCode agency) {
        return once(withDeputy(username, agency));
    }

    private Stream<Told> of(Who who, OpenStep step) {
        return switch (who) {
            case holder -> holder(step);
            case agency -> people(step.agency(), Role.caseworker);
            case supervisor -> people(step.agency(), Role.supervisor);
            case dataProtectionOfficer ->
                accounts.of(step.agency().country(), Role.dataProtectionOfficer).stream()
                        .flatMap(account -> withDeputy(account.username(), account.agency()));
            case pauser -> Stream.empty();
            default -> agencies.of(who, step).stream().flatMap(this::desk);
        };
    }

    private Stream<Told> holder(OpenStep step) {
        var assignee = step.assignee();
        return assignee == null
                ? people(step.agency(), Role.valueOf(step.group()))
                : withDeputy(assignee, step.agency());
    }

    /** An agency above or across is told by its supervisors, else by whoever works there. */
    private Stream<Told> desk(AgencyCode agency) {
        var people = accounts.of(agency);
        return people.stream().anyMatch(account -> account.roles().contains(Role.supervisor))
                ? people(agency, Role.supervisor)
                : people(agency, Role.caseworker);
    }

    private Stream<Told> people(AgencyCode agency, Role role) {
        var people = accounts.of(agency).stream()
                .filter(account -> account.roles().contains(role))
                .map(Account::username)
                .toList();
        return people.isEmpty()
                ? Stream.of(Told.mailbox(agency))
                : people.stream().flatMap(username -> withDeputy(username, agency));
    }

    private Stream<Told> withDeputy(String username, AgencyCode agency) {
        var deputy = absences.deputyOf(username, clock.instant());
        return Stream.concat(
                Stream.of(new Told(username, agency, deputy.isPresent())),
                deputy.map(other -> new Told(other, agency, false)).stream());
    }

    private static List<Told> once(Stream<Told> people) {
        var byKey = new LinkedHashMap<String, Told>();
        people.forEach(person -> byKey.putIfAbsent(person.key(), person));
        return List.copyOf(byKey.values());
    }
}
