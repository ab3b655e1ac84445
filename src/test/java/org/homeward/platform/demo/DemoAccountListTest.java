package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import org.apache.commons.csv.CSVFormat;
import org.homeward.directory.people.DemoAccounts;
import org.junit.jupiter.api.Test;

class DemoAccountListTest {

    @Test
    void each_account_is_a_row_with_a_password_of_its_own() throws IOException {
        // given
        var accounts = DemoAccounts.rows();

        // when
        var csv = DemoAccountList.withFreshPasswords(accounts).csv();

        // then
        assertThat(csv.lines().findFirst())
                .contains("username,password,name,roles,functions,agency,country,language,api");
        var rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
        assertThat(rows).hasSameSizeAs(accounts);
        var passwords = new HashSet<String>();
        rows.forEach(row -> passwords.add(row.get("password")));
        assertThat(passwords).hasSameSizeAs(accounts).allMatch(password -> password.length() >= 16);
    }
}
