package org.homeward.cases;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.casefile.duplicates.SuspectedDuplicate;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.notices.Recipient;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/**
 * Finds the people who are told of a possible duplicate: those of the agency that holds the older case now, and the data protection
 * officers; never an agency that has left it (R14). Nobody is told who typed the newer case, and no country learns of a case that it may
 * not know yet.
 */
@Component
class DuplicateAudience {

    private final Accounts accounts;

    DuplicateAudience(Accounts accounts) {
        this.accounts = accounts;
    }

    List<NoticeReader> of(SuspectedDuplicate pair) {
        return Stream.concat(owners(pair), officers(pair)).toList();
    }

    /** A mail to an officer goes to an address of their own only: their agency has no part in the case. */
    private Stream<NoticeReader> officers(SuspectedDuplicate pair) {
        return pair.knowers().officersOf().stream()
                .filter(pair::mayLearn)
                .flatMap(this::officers)
                .filter(officer -> !officer.username().equals(pair.byUser()))
                .map(officer -> new NoticeReader(recipient(officer), officer.mail() != null));
    }

    private Stream<Account> officers(CountryCode country) {
        return accounts.of(country, Role.dataProtectionOfficer).stream();
    }

    private Stream<NoticeReader> owners(SuspectedDuplicate pair) {
        return pair.holders().stream()
                .filter(holder -> pair.mayLearn(holder.country()))
                .flatMap(holder -> pair.openedBy(holder) ? supervisorsBeside(pair.byUser(), holder) : workers(holder));
    }

    /** The typist of the newer case may read the agency's mailbox: no mail goes there. */
    private Stream<NoticeReader> supervisorsBeside(String typer, AgencyCode agency) {
        return accounts.of(agency).stream()
                .filter(person -> person.roles().contains(Role.supervisor))
                .filter(person -> !person.username().equals(typer))
                .map(person -> new NoticeReader(recipient(person), person.mail() != null));
    }

    /** An agency without people by its mailbox. */
    private Stream<NoticeReader> workers(AgencyCode agency) {
        var people = accounts.of(agency).stream()
                .filter(person -> person.roles().contains(Role.supervisor)
                        || person.roles().contains(Role.caseworker))
                .map(person -> new NoticeReader(recipient(person), true))
                .toList();
        return people.isEmpty() ? Stream.of(new NoticeReader(Recipient.mailbox(agency), true)) : people.stream();
    }

    private static Recipient recipient(Account person) {
        return Recipient.account(person.username(), person.agency());
    }

    /**
     * Somebody to tell.
     *
     * @param mailed whether by mail too
     */
    record NoticeReader(Recipient to, boolean mailed) {

        /** The same for each notice to them. */
        String key() {
            return to instanceof Recipient.Account account ? account.username() : "mailbox:" + to.agency();
        }
    }
}
