package org.homeward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The programs that a data folder has are those that are packed: their folder is named by their version. */
@DatabaseTest
class PostgresBinariesTest {

    @Autowired
    JdbcClient database;

    @Test
    void the_folder_is_named_by_the_version_that_is_packed() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<postgres-binaries.version>" + PostgresBinaries.VERSION + "</postgres-binaries.version>");
    }

    @Test
    void the_server_is_of_that_version() {
        var version = database.sql("show server_version").query(String.class).single();

        assertThat(version + ".0").isEqualTo(PostgresBinaries.VERSION);
    }
}
