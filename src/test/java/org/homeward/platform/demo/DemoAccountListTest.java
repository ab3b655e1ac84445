package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.shared.AgencyCode;
import org.junit.jupiter.api.Test;

class DemoAccountListTest {

    @Test
    void each_account_is_a_row_with_a_password_of_its_own() throws IOException {
        // given
        var accounts = DemoAccounts.rows();

        // when
        var csv = DemoAccountList.withFreshPasswords(accounts, UnaryOperator.identity())
                .csv();

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

    @Test
    void who_works_for_another_agency_in_a_later_version_keeps_the_password() {
        // given
        var person = DemoAccounts.rows().get(0);
        var other = new AccountInput(
                person.username(),
                person.name(),
                person.roles(),
                person.functions(),
                new AgencyCode("KH-MOSVY"),
                person.language(),
                person.api());
        var before = DemoAccountList.withFreshPasswords(DemoAccounts.rows().subList(0, 2), UnaryOperator.identity())
                .csv();

        // when
        var after = DemoAccountList.moved(before, List.of(other));

        // then
        var was =
                "," + person.agency().value() + "," + person.agency().country().value() + ",";
        assertThat(after.lines())
                .containsExactlyElementsOf(before.lines()
                        .map(line ->
                                line.startsWith(person.username() + ",") ? line.replace(was, ",KH-MOSVY,KH,") : line)
                        .toList());
        assertThat(after).contains(",KH-MOSVY,KH,");
    }
}
