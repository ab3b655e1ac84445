package org.homeward.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import org.homeward.Homeward;
import org.homeward.directory.people.Role;
import org.homeward.platform.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

    private static final DataFolder NOWHERE = new DataFolder(Path.of("nowhere"));

    @Test
    void an_unknown_command_ends_with_2() {
        assertThat(Commands.run(Homeward.class, "frobnicate")).hasValue(2);
    }

    @Test
    void check_model_needs_a_file() {
        assertThat(Commands.run(Homeward.class, "check-model")).hasValue(2);
    }

    @Test
    void a_packaged_model_is_accepted() {
        assertThat(Commands.run(Homeward.class, "check-model", "processes/identification/identification.bpmn"))
                .hasValue(0);
    }

    @Test
    void options_are_understood_in_both_spellings() {
        // when
        var parsed = Commands.tree(NOWHERE)
                .parseArgs(
                        "create-account", "--username", "boss", "--agency=TH-DATIP", "--roles", "operator, caseworker")
                .subcommand();

        // then
        assertThat(parsed.<String>matchedOptionValue("--username", "")).isEqualTo("boss");
        assertThat(parsed.<String>matchedOptionValue("--agency", "")).isEqualTo("TH-DATIP");
        assertThat(parsed.<Set<Role>>matchedOptionValue("--roles", Set.of()))
                .containsExactlyInAnyOrder(Role.operator, Role.caseworker);
    }

    @Test
    void an_option_without_value_or_name_is_refused() {
        assertThat(Commands.run(Homeward.class, "create-admin", "--username")).hasValue(2);
        assertThat(Commands.run(Homeward.class, "create-admin", "--other", "x")).hasValue(2);
        assertThat(Commands.run(Homeward.class, "create-admin", "boss")).hasValue(2);
    }

    @Test
    void a_change_says_whose_account_and_what_and_gives_no_password() {
        // given
        var told = new StringWriter();
        var tree = Commands.tree(NOWHERE).setErr(new PrintWriter(told));

        // then
        assertThat(tree.execute("change-account")).isEqualTo(2);
        assertThat(tree.execute("change-account", "sok")).isEqualTo(2);
        assertThat(tree.execute("change-account", "sok", "--enabled", "perhaps"))
                .isEqualTo(2);
        assertThat(tree.execute("change-account", "sok", "--password", "hunter2"))
                .isEqualTo(2);
        assertThat(tree.execute("change-account", "sok", "hunter2")).isEqualTo(2);
        assertThat(told.toString())
                .contains("Say what changes.", "--enabled can't be used. It can be yes, no.")
                .doesNotContain("hunter2", "perhaps");
    }

    @Test
    void the_first_account_is_of_the_first_focal_point_unless_another_agency_is_named() {
        // given
        var tree = Commands.tree(NOWHERE);

        // then
        assertThat(agency(tree, "create-admin")).isEqualTo("TH-DATIP");
        assertThat(agency(tree, "create-admin", "--agency", "KH-MOSVY")).isEqualTo("KH-MOSVY");
    }

    private static String agency(CommandLine tree, String... arguments) {
        return tree.parseArgs(arguments)
                .subcommand()
                .commandSpec()
                .findOption("--agency")
                .getValue();
    }

    @Test
    void each_command_tells_its_use() {
        assertThat(Commands.run(Homeward.class, "--help")).hasValue(0);
        assertThat(Commands.run(Homeward.class, "create-token", "--help")).hasValue(0);
    }

    @Test
    void an_account_needs_a_name_an_agency_and_a_role() {
        assertThat(Commands.run(Homeward.class, "create-account")).hasValue(2);
        assertThat(Commands.run(Homeward.class, "create-account", "--username", "sok", "--agency", "KH-MOSVY"))
                .hasValue(2);
        assertThat(Commands.run(Homeward.class, "create-admin", "--roles", "operator"))
                .hasValue(2);
    }

    @Test
    void seed_needs_a_number_of_steps() {
        assertThat(Commands.run(Homeward.class, "seed")).hasValue(2);
        assertThat(Commands.run(Homeward.class, "seed", "--open-steps", "many")).hasValue(2);
        assertThat(Commands.run(Homeward.class, "seed", "--open-steps", "0")).hasValue(2);
    }

    @Test
    void seed_writes_nothing_outside_of_a_demos_folder(@TempDir Path folder) {
        assertThat(new SeedCommand(new DataFolder(folder), 10).run()).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }
}
