package org.homeward.platform.demo;

import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.platform.DataFolder;
import org.homeward.platform.StartStep;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the demo's accounts once; the file with their passwords is written before they can be used. */
@Component
@Profile("demo")
final class DemoAccountsStep implements StartStep {

    private final Accounts accounts;

    private final TransactionOperations transaction;

    private final DataFolder folder;

    DemoAccountsStep(Accounts accounts, TransactionOperations transaction, DataFolder folder) {
        this.accounts = accounts;
        this.transaction = transaction;
        this.folder = folder;
    }

    @Override
    public int order() {
        return ACCOUNTS;
    }

    @Override
    public void run() {
        if (accounts.isEmpty()) {
            var list = DemoAccountList.withFreshPasswords(DemoAccounts.rows());
            DataFolder.writePrivate(folder.accounts(), list.csv());
            transaction.executeWithoutResult(status -> list.forEach(accounts::create));
        }
    }
}
