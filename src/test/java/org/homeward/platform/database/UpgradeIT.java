package org.homeward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.homeward.platform.demo.RunningProgram;
import org.homeward.platform.demo.ToldOverTheApi;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

/** What the former version left is brought to today's schema by the packaged program, and its cases go on. */
@WholeRun
class UpgradeIT {

    private static final Path FORMER = Path.of("src/test/resources/former");

    private static final String NEWEST_OF_FORMER = "200";

    /** It waits for an answer of the country of origin; its person has this number among the demo's. */
    private static final String WAITING_ACROSS_THE_BORDER = "C-VDMK-6TBE";

    private static final int PERSON = 12;

    /** What a case is made of, in the case file, the lists and the engine. */
    private static final String WHAT_IS_THERE = """
            select (select count(*) from homeward.case_facts) || ' cases, '
              || (select count(*) from homeward.case_record) || ' records, '
              || (select count(*) from homeward.finished_step) || ' finished steps, '
              || (select count(*) from homeward.message) || ' messages, '
              || (select count(*) from engine.act_hi_procinst) || ' instances'
            """;

    private static final String OPEN_STEPS =
            "select string_agg(step_id || ' ' || coalesce(due::text, ''), ',' order by step_id) from homeward.work_item";

    private static final String OLDER_MIGRATIONS =
            "select count(*) from homeward.flyway_schema_history where version::int > " + NEWEST_OF_FORMER;

    @Test
    void the_former_versions_cases_are_all_there_and_one_goes_on_to_its_closure(@TempDir Path folder) throws Exception {
        // given
        var roles = DatabaseForTests.inUse("former_state");
        restore(roles.owner());
        var before = PostgresServerTest.answer(roles.owner(), WHAT_IS_THERE);
        var stepsBefore = PostgresServerTest.answer(roles.owner(), OPEN_STEPS);
        copyKeys(folder.resolve("data"));

        try (var program = new RunningProgram(folder, roles.settings())) {
            // when
            program.start();

            // then
            assertThat(PostgresServerTest.answer(roles.owner(), WHAT_IS_THERE)).isEqualTo(before);
            assertThat(PostgresServerTest.answer(roles.owner(), OPEN_STEPS)).isEqualTo(stepsBefore);
            assertThat(PostgresServerTest.answer(roles.owner(), OLDER_MIGRATIONS))
                    .isNotEqualTo("0");
            assertGoesOn(program, roles.owner());
        }
    }

    private static void assertGoesOn(RunningProgram program, DatabaseAccess owner) throws Exception {
        var story = new ToldOverTheApi(program, PERSON, WAITING_ACROSS_THE_BORDER);
        story.tell();
        assertThat(story.isOver()).as("the case goes on to its end").isTrue();
        assertThat(PostgresServerTest.answer(
                        owner,
                        "select ended_how from homeward.case_facts where case_number = '%s'"
                                .formatted(WAITING_ACROSS_THE_BORDER)))
                .isEqualTo("closed");
    }

    private static void restore(DatabaseAccess owner) throws IOException, SQLException {
        try (var packed = new XZInputStream(Files.newInputStream(FORMER.resolve("base.sql.xz")));
                var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(new String(packed.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void copyKeys(Path data) throws IOException {
        Files.createDirectories(data.resolve("keys"));
        for (var file : new String[] {"keys/master.json", "keys/hash.json", "keys/audit.json", "accounts.csv"}) {
            Files.copy(FORMER.resolve(file), data.resolve(file));
        }
    }
}
