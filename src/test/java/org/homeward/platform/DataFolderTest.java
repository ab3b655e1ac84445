package org.homeward.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.homeward.platform.database.DatabaseAccess;
import org.homeward.platform.database.DatabaseRolesInUse;
import org.homeward.platform.database.RuntimeProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void it_is_its_owners_alone() throws IOException {
        // given
        var folder = new DataFolder(parent.resolve("data"));

        // when
        folder.prepare();

        // then
        assertThat(permissions(folder.root())).isEqualTo("rwx------");
        assertThat(permissions(folder.keys())).isEqualTo("rwx------");
    }

    @Test
    void a_second_instance_is_kept_out() throws IOException {
        // given
        var folder = new DataFolder(parent);

        // when
        try (var first = folder.lock()) {
            // then
            assertThat(first.isOpen()).isTrue();
            assertThatThrownBy(folder::lock)
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("in use by another running Homeward");
        }
        assertThat(folder.lockIfFree()).isPresent();
    }

    @Test
    void a_folder_that_cant_be_written_is_told() throws IOException {
        // given
        var file = Files.createFile(parent.resolve("file"));

        // when, then
        assertThatThrownBy(() -> new DataFolder(file).prepare())
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("can't be written");
    }

    @Test
    void runtime_properties_tell_the_operator_and_nobody_else() throws IOException {
        // given
        var folder = new DataFolder(parent);
        var runtime = new RuntimeProperties(folder);
        var owner = new DatabaseAccess("jdbc:postgresql://127.0.0.1:5432/homeward?ssl=false", "own er", "p&w");

        // when
        runtime.databaseIs(new DatabaseRolesInUse(owner.as("app", "pw"), owner));
        runtime.addressIs("http://127.0.0.1:8080");

        // then
        assertThat(permissions(folder.runtimeProperties())).isEqualTo("rw-------");
        assertThat(Files.readAllLines(folder.runtimeProperties()))
                .contains(
                        "url=http://127.0.0.1:8080",
                        "pid=" + ProcessHandle.current().pid(),
                        "jdbc.app=jdbc:postgresql://127.0.0.1:5432/homeward?user=app&password=pw",
                        "jdbc.owner=jdbc:postgresql://127.0.0.1:5432/homeward?user=own+er&password=p%26w");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
