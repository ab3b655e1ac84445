package org.homeward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that a program without the studio left, with running cases, gets the versions that each case keeps. */
class BeforeTheStudioTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern SINCE_THE_STUDIO = Pattern.compile("V02[1-9]__.*|V13\\d__.*|V33\\d__.*|V370__.*");

    /** Two versions of the return, one of the tables; cases on each version, one that is over. */
    private static final String CASES = """
            set search_path = homeward, engine;
            insert into act_re_deployment (id_, name_, deploy_time_) values
              ('return-1', 'repatriation', now() - interval '9 days'),
              ('return-2', 'repatriation', now() - interval '2 days'),
              ('tables-1', 'deadlines', now() - interval '9 days');
            insert into act_re_procdef (id_, rev_, key_, version_, deployment_id_) values
              ('repatriation:1:a', 1, 'repatriation', 1, 'return-1'),
              ('repatriation:2:b', 1, 'repatriation', 2, 'return-2');
            insert into phase_deployment (phase, content_hash, deployment_id, deployed_at) values
              ('repatriation', 'second', 'return-2', now() - interval '2 days'),
              ('deadlines', 'first', 'tables-1', now() - interval '9 days');
            insert into case_facts (case_number, host, origin, child, opened_by, opened_at, ended_how, ended_at) values
              ('C-OLD1', 'TH', 'KH', false, 'TH-RTP-ATPD', now() - interval '8 days', null, null),
              ('C-NEW1', 'TH', 'KH', false, 'TH-RTP-ATPD', now() - interval '1 day', null, null),
              ('C-OVER', 'TH', 'KH', false, 'TH-RTP-ATPD', now() - interval '8 days', 'closed', now());
            insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, proc_def_id_, act_id_, is_active_) values
              ('p1', 1, 'p1', 'C-OLD1', 'repatriation:1:a', 'userTask_counselReturn', true),
              ('p2', 1, 'p2', 'C-NEW1', 'repatriation:2:b', 'userTask_counselReturn', true);
            insert into work_item (step_id, case_number, process_key, process_instance, definition_id, step_key, stage,
                role, agency, agency_group, unrouted, opened, kind, child, host, origin, form_key)
            values ('s1', 'C-OLD1', 'repatriation', 'p1', 'repatriation:1:a', 'userTask_counselReturn', 'repatriation',
                'destination.case-manager', 'TH-DATIP', 'caseworker', false, now(), 'agencyDue', false, 'TH', 'KH', 'f');
            insert into finished_step (step_id, case_number, process_key, process_instance, definition_id, step_key, stage,
                agency, opened, finished, how)
            values ('s0', 'C-OVER', 'repatriation', 'p0', 'repatriation:1:a', 'userTask_counselReturn', 'repatriation',
                'TH-DATIP', now() - interval '3 days', now(), 'done')
            """;

    @TempDir
    Path before;

    @Test
    void running_cases_keep_their_versions_and_nothing_is_lost() throws SQLException, IOException {
        // given
        var roles = DatabaseForTests.inUse("before_the_studio");
        copyOlderMigrations();
        migrated(roles, "filesystem:" + before, new EngineTables());
        try (var connection = roles.owner().connect();
                var statement = connection.createStatement()) {
            statement.execute(CASES);
        }

        // when
        migrated(roles, "filesystem:" + MIGRATIONS, new EngineTables(), new SandboxTables());

        // then
        try (var connection = roles.owner().connect()) {
            connection.setSchema("homeward");
            assertThat(lines(connection, "select phase || ' ' || version || ' ' || deployment_id from phase_version"))
                    .containsExactlyInAnyOrder(
                            "repatriation 1 return-1", "repatriation 2 return-2", "deadlines 1 tables-1");
            assertThat(lines(connection, """
                            select phase || ' ' || version from model_release_phase part
                            join model_release release on release.id = part.release_id where release.in_force
                            """)).containsExactlyInAnyOrder("repatriation 2", "deadlines 1");
            assertThat(lines(connection, """
                            select case_number from case_facts where release_id = (select release_in_force())
                            """))
                    .as("calls found the newest version until now, and still do")
                    .containsExactlyInAnyOrder("C-OLD1", "C-NEW1", "C-OVER");
            assertThat(lines(connection, "select case_number || ' ' || phase || ' ' || version from running_part"))
                    .containsExactlyInAnyOrder("C-OLD1 repatriation 1", "C-NEW1 repatriation 2");
            assertThat(lines(connection, "select case_number || ' ' || phase || ' ' || version from version_kept"))
                    .containsExactlyInAnyOrder(
                            "C-OLD1 repatriation 2",
                            "C-OLD1 deadlines 1",
                            "C-NEW1 repatriation 2",
                            "C-NEW1 deadlines 1");
            assertThat(lines(connection, "select step_id from work_item union select step_id from finished_step"))
                    .containsExactlyInAnyOrder("s0", "s1");
        }
    }

    private void copyOlderMigrations() throws IOException {
        try (var all = Files.list(MIGRATIONS)) {
            for (var file : all.toList()) {
                var name = file.getFileName().toString();
                if (!SINCE_THE_STUDIO.matcher(name).matches()) {
                    Files.copy(file, before.resolve(name));
                }
            }
        }
    }

    private static void migrated(DatabaseRolesInUse roles, String location, JavaMigration... migrations) {
        var owner = roles.owner();
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .schemas("homeward", "engine")
                .defaultSchema("homeward")
                .outOfOrder(true)
                .ignoreMigrationPatterns(new String[0])
                .placeholders(Map.of("appRole", roles.application().user()))
                .locations(location)
                .javaMigrations(migrations)
                .load()
                .migrate();
    }

    private static List<String> lines(Connection connection, String sql) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
