package org.homeward.directory.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.directory.DirectoryFiles;
import org.homeward.directory.DirectoryRow;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.MailAddress;

/** The accounts that the demo makes; their passwords are made when it starts. */
public final class DemoAccounts {

    private DemoAccounts() {}

    /** The rows of {@code demo/accounts.csv}, without passwords. */
    public static List<AccountInput> rows() {
        return DirectoryFiles.table("classpath:demo/accounts.csv").stream()
                .map(DemoAccounts::account)
                .toList();
    }

    private static AccountInput account(DirectoryRow row) {
        return new AccountInput(
                row.text("username"),
                row.text("name"),
                row.list("roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                new LinkedHashSet<>(row.list("functions")),
                row.as("agency", AgencyCode::new),
                row.text("language"),
                "yes".equals(row.text("api")),
                row.optional("mail") == null ? null : row.as("mail", MailAddress::new));
    }
}
