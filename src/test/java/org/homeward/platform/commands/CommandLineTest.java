package org.homeward.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.homeward.Homeward;
import org.homeward.platform.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @Test
    void an_unknown_command_ends_with_2() {
        assertThat(CommandLine.run(Homeward.class, "frobnicate")).hasValue(2);
    }

    @Test
    void check_model_needs_a_file() {
        assertThat(CommandLine.run(Homeward.class, "check-model")).hasValue(2);
    }

    @Test
    void a_packaged_model_is_accepted() {
        assertThat(CommandLine.run(Homeward.class, "check-model", "processes/identification/identification.bpmn"))
                .hasValue(0);
    }

    @Test
    void options_are_understood_in_both_spellings() {
        // when
        var options = CommandOptions.of(Set.of("username", "name"), "--username", "boss", "--name=The boss");

        // then
        assertThat(options).hasValueSatisfying(given -> {
            assertThat(given.text("username", "admin")).isEqualTo("boss");
            assertThat(given.text("name", "x")).isEqualTo("The boss");
        });
    }

    @Test
    void an_option_without_value_or_name_is_refused() {
        assertThat(CommandOptions.of(Set.of("username"), "--username")).isEmpty();
        assertThat(CommandOptions.of(Set.of("username"), "--other", "x")).isEmpty();
        assertThat(CommandOptions.of(Set.of("username"), "boss")).isEmpty();
    }

    @Test
    void an_account_needs_a_name_an_agency_and_a_role() {
        assertThat(CommandLine.run(Homeward.class, "create-account")).hasValue(2);
        assertThat(CommandLine.run(Homeward.class, "create-account", "--username", "sok", "--agency", "KH-MOSVY"))
                .hasValue(2);
        assertThat(CommandLine.run(Homeward.class, "create-admin", "--roles", "operator"))
                .hasValue(2);
    }

    @Test
    void seed_needs_a_number_of_steps() {
        assertThat(CommandLine.run(Homeward.class, "seed")).hasValue(2);
        assertThat(CommandLine.run(Homeward.class, "seed", "--open-steps", "many"))
                .hasValue(2);
        assertThat(CommandLine.run(Homeward.class, "seed", "--open-steps", "0")).hasValue(2);
    }

    @Test
    void seed_writes_nothing_outside_of_a_demos_folder(@TempDir Path folder) {
        assertThat(Seed.run(new DataFolder(folder), "--open-steps", "10")).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }
}
