package org.homeward.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.platform.DataFolder;
import org.homeward.platform.StartupTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the demo's accounts that aren't there yet, and moves those whose agency is another one in this version; the file with their
 * passwords is written before they can be used.
 */
@Component
@Profile("demo")
final class CreateDemoAccountsAtStartup implements StartupTask {

    private final Accounts accounts;

    private final TransactionOperations transaction;

    private final DataFolder folder;

    /** On a first start the passwords are made at once, beside all else; null later. */
    private @Nullable DemoAccountList first;

    CreateDemoAccountsAtStartup(Accounts accounts, TransactionOperations transaction, DataFolder folder) {
        this.accounts = accounts;
        this.transaction = transaction;
        this.folder = folder;
        this.first = Files.exists(folder.accounts()) ? null : passwordsFor(DemoAccounts.rows());
    }

    @Override
    public int order() {
        return ACCOUNTS;
    }

    @Override
    public void run() {
        var known = accounts.list().stream().collect(Collectors.toMap(Account::username, account -> account));
        var missing = DemoAccounts.rows().stream()
                .filter(row -> !known.containsKey(row.username()))
                .toList();
        var moved = DemoAccounts.rows().stream()
                .filter(row -> isElsewhere(known.get(row.username()), row))
                .toList();
        if (missing.isEmpty() && moved.isEmpty()) {
            return;
        }
        var list = first != null && missing.size() == first.passwords().size() ? first : passwordsFor(missing);
        first = null;
        DataFolder.writePrivate(folder.accounts(), list.after(DemoAccountList.moved(former(), moved)));
        transaction.executeWithoutResult(status -> {
            list.forEach(accounts::createHashed);
            moved.forEach(
                    row -> accounts.byName(row.username()).ifPresent(account -> accounts.move(account, row.agency())));
        });
    }

    private DemoAccountList passwordsFor(List<AccountInput> people) {
        return DemoAccountList.withFreshPasswords(people, accounts::hash);
    }

    private static boolean isElsewhere(@Nullable Account account, AccountInput row) {
        return account != null && !account.agency().equals(row.agency());
    }

    /** The file of an older version; empty if this is the first start. */
    private String former() {
        try {
            return accounts.isEmpty() || !Files.exists(folder.accounts()) ? "" : Files.readString(folder.accounts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
