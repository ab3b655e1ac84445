package org.homeward.platform.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.directory.people.Role;
import org.homeward.shared.AgencyCode;

/** Chooses the people of an agency who do a step: colleagues by turns, supervisors their own steps. */
public final class DemoStoryStaff {

    private static final Map<AgencyCode, List<AccountInput>> BY_AGENCY = DemoAccounts.rows().stream()
            .filter(account -> account.roles().contains(Role.caseworker))
            .collect(Collectors.groupingBy(AccountInput::agency));

    private DemoStoryStaff() {}

    /**
     * An account of the agency.
     *
     * @param group {@code caseworker} or {@code supervisor}
     * @param turn how many steps the agency has done so far
     */
    public static String of(AgencyCode agency, String group, int turn) {
        var supervisor = group.equals(Role.supervisor.name());
        var able = BY_AGENCY.getOrDefault(agency, List.of()).stream()
                .filter(account -> account.roles().contains(Role.supervisor) == supervisor)
                .toList();
        if (able.isEmpty()) {
            throw new IllegalStateException("The demo has no " + group + " at " + agency);
        }
        return able.get(turn % able.size()).username();
    }
}
