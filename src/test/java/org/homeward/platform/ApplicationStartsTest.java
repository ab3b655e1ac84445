package org.homeward.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ApplicationStartsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Readiness readiness;

    @Test
    void it_starts_and_opens_its_gate() {
        assertThat(readiness.isReady()).isTrue();
    }

    @Test
    void the_engines_tables_lie_in_their_own_schema() {
        // when
        var schemas = jdbc.sql(
                        "select distinct table_schema from information_schema.tables where table_name like 'act_%'")
                .query(String.class)
                .list();

        // then
        assertThat(schemas).containsExactlyInAnyOrder("engine", "sandbox");
    }

    @Test
    void it_works_as_the_role_that_owns_nothing() {
        // when
        var owned = jdbc.sql("""
                select count(*) from pg_class where relowner = current_user::regrole
                """).query(Integer.class).single();

        // then
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("homeward_app");
        assertThat(owned).isZero();
    }
}
