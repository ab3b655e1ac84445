package org.homeward.notices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Languages;
import org.homeward.shared.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recipients by the directory: a person by the account, and where it has no address by the agency's. */
@Component
final class AddressBook {

    private final Accounts accounts;
    private final Directory directory;

    AddressBook(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    /** As it stands now; empty if there is no such account or agency any more, or the account is disabled. */
    Optional<Addressee> of(Recipient recipient) {
        if (recipient instanceof Recipient.Account person) {
            return accounts.byName(person.username())
                    .filter(account -> account.enabled() && account.agency().equals(person.agency()))
                    .map(this::person);
        }
        return directory.agency(recipient.agency()).map(this::mailbox);
    }

    private Addressee person(Account account) {
        var own = account.mail();
        return addressee(
                own == null
                        ? directory
                                .agency(account.agency())
                                .flatMap(AddressBook::address)
                                .orElse(null)
                        : own,
                Locale.forLanguageTag(account.language()),
                account.agency());
    }

    /** In the first of the agency's languages that is complete. */
    private Addressee mailbox(Agency agency) {
        var language = Arrays.stream(agency.languages().split(";"))
                .map(String::strip)
                .filter(Languages::isComplete)
                .findFirst()
                .orElse("en");
        return addressee(address(agency).orElse(null), Locale.forLanguageTag(language), agency.code());
    }

    private Addressee addressee(@Nullable MailAddress mail, Locale language, AgencyCode agency) {
        var readable = Languages.isComplete(language.getLanguage()) ? language : Locale.ENGLISH;
        return new Addressee(
                mail, readable, directory.officeHours(agency.country()).zone());
    }

    private static Optional<MailAddress> address(Agency agency) {
        return Optional.of(agency.mail()).filter(MailAddress::isOne).map(MailAddress::new);
    }
}
