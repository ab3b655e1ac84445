package org.homeward.notices;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.directory.people.Absences;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of a desk. A person who is away is told beside the deputy; an agency without such people by its mailbox. */
@Component
public class AgencyStaffRecipients {

    private final Accounts accounts;
    private final Absences absences;
    private final Clock clock;

    AgencyStaffRecipients(Accounts accounts, Absences absences, Clock clock) {
        this.accounts = accounts;
        this.absences = absences;
        this.clock = clock;
    }

    /** The agency's people with this role, each once. */
    public List<Person> of(AgencyCode agency, Role role) {
        var people = accounts.of(agency).stream()
                .filter(account -> account.roles().contains(role))
                .map(Account::username)
                .toList();
        return people.isEmpty()
                ? List.of(new Person(null, agency, false))
                : once(people.stream().flatMap(username -> withDeputy(username, agency)));
    }

    /** The person, and who stands in. */
    public List<Person> person(String username, AgencyCode agency) {
        return once(withDeputy(username, agency));
    }

    private Stream<Person> withDeputy(String username, AgencyCode agency) {
        var deputy = absences.deputyOf(username, clock.instant());
        return Stream.concat(
                Stream.of(new Person(username, agency, deputy.isPresent())),
                deputy.map(other -> new Person(other, agency, false)).stream());
    }

    private static List<Person> once(Stream<Person> people) {
        var byKey = new LinkedHashMap<String, Person>();
        people.forEach(person -> byKey.putIfAbsent(person.key(), person));
        return List.copyOf(byKey.values());
    }

    /**
     * Somebody at a desk.
     *
     * @param username null: the agency, by its mailbox
     * @param away whether somebody stands in: then a mail goes to the deputy only
     */
    public record Person(@Nullable String username, AgencyCode agency, boolean away) {

        /** The same for each notice to them. */
        public String key() {
            return username == null ? "mailbox:" + agency : username;
        }

        public Recipient recipient() {
            return username == null ? Recipient.mailbox(agency) : Recipient.account(username, agency);
        }
    }
}
