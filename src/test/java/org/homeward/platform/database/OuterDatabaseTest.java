package org.homeward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.homeward.platform.StartupException;
import org.junit.jupiter.api.Test;

class OuterDatabaseTest {

    private static final String NAME = "outer_database";

    @Test
    void a_role_that_may_create_roles_makes_the_applications_and_each_node_the_same() throws SQLException {
        // given
        DatabaseForTests.inUse(NAME);
        var maker = new DatabaseAccess(DatabaseForTests.superuser(NAME).url(), "role_maker", "maker");
        try (var connection = DatabaseForTests.superuser(NAME).connect();
                var statement = connection.createStatement()) {
            statement.execute("drop role if exists role_maker");
            statement.execute("create role role_maker superuser login password 'maker'");
        }

        // when
        var first = OuterDatabase.withOne(maker, "homeward_app_of_test");
        var second = OuterDatabase.withOne(maker, "homeward_app_of_test");

        // then
        assertThat(PostgresServerTest.answer(first.application(), "select current_user"))
                .isEqualTo("homeward_app_of_test");
        assertThat(second.application().password())
                .isEqualTo(first.application().password());
        assertThat(first.owner()).isEqualTo(maker);
    }

    @Test
    void a_role_that_may_not_is_told_what_to_give() {
        // given
        var application = DatabaseForTests.inUse(NAME).application();

        // when, then
        assertThatThrownBy(() -> OuterDatabase.withOne(application))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("may not create roles");
    }

    @Test
    void an_unreachable_database_is_named_without_its_password() {
        // given
        var nowhere = new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/x?password=secret", "a", "secret");

        // when, then
        assertThatThrownBy(() -> OuterDatabase.withOne(nowhere))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("127.0.0.1:1/x")
                .hasMessageNotContaining("secret");
    }
}
