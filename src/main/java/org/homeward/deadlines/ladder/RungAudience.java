package org.homeward.deadlines.ladder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.OpenStep;
import org.homeward.notices.AgencyStaffRecipients;
import org.homeward.shared.AgencyCode;
import org.springframework.stereotype.Component;

/** Finds the people whom a rung tells. A person who is away is told beside the deputy; an agency without people by its mailbox. */
@Component
class RungAudience {

    private final Accounts accounts;
    private final AgencyStaffRecipients desks;
    private final RungAgencies agencies;

    RungAudience(Accounts accounts, AgencyStaffRecipients desks, RungAgencies agencies) {
        this.accounts = accounts;
        this.desks = desks;
        this.agencies = agencies;
    }

    /** Everybody whom the rung tells, each once. */
    List<LadderRecipient> of(LadderRung rung, OpenStep step) {
        return once(rung.who().stream().flatMap(who -> of(who, step)));
    }

    /** Those whose work the step is. */
    List<LadderRecipient> holders(OpenStep step) {
        return once(holder(step));
    }

    /** The person, and who stands in. */
    List<LadderRecipient> person(String username, AgencyCode agency) {
        return once(withDeputy(username, agency));
    }

    private Stream<LadderRecipient> of(RungAddressee who, OpenStep step) {
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

    private Stream<LadderRecipient> holder(OpenStep step) {
        var assignee = step.assignee();
        return assignee == null
                ? people(step.agency(), Role.valueOf(step.group()))
                : withDeputy(assignee, step.agency());
    }

    /** An agency above or across is told by its supervisors, else by whoever works there. */
    private Stream<LadderRecipient> desk(AgencyCode agency) {
        var people = accounts.of(agency);
        return people.stream().anyMatch(account -> account.roles().contains(Role.supervisor))
                ? people(agency, Role.supervisor)
                : people(agency, Role.caseworker);
    }

    private Stream<LadderRecipient> people(AgencyCode agency, Role role) {
        return desks.of(agency, role).stream().map(LadderRecipient::of);
    }

    private Stream<LadderRecipient> withDeputy(String username, AgencyCode agency) {
        return desks.person(username, agency).stream().map(LadderRecipient::of);
    }

    private static List<LadderRecipient> once(Stream<LadderRecipient> people) {
        var byKey = new LinkedHashMap<String, LadderRecipient>();
        people.forEach(person -> byKey.putIfAbsent(person.key(), person));
        return List.copyOf(byKey.values());
    }
}
