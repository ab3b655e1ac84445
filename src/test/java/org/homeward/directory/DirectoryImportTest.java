package org.homeward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.shared.CountryCode;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class DirectoryImportTest {

    /** No other test replaces its holiday tables. */
    private static final CountryCode VN = new CountryCode("VN");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Directory directory;

    @Test
    void what_the_tables_hold_is_what_the_files_say() {
        // given
        var files = new DirectorySnapshot(DirectoryFiles.packaged().read());
        var tables = new JdbcDirectoryTables(jdbc);

        // when
        var snapshot = tables.read();

        // then
        assertThat(snapshot.agencies).isEqualTo(files.agencies);
        assertThat(snapshot.routing).isEqualTo(files.routing);
        assertThat(snapshot.panels).isEqualTo(files.panels);
        assertThat(snapshot.corridors).isEqualTo(files.corridors);
        assertThat(snapshot.sources).isEqualTo(files.sources);
        assertThat(snapshot.provinces).isEqualTo(files.provinces);
        assertThat(snapshot.officeHours).containsAll(files.officeHours);
        assertThat(snapshot.holidays.get(VN)).isEqualTo(files.holidays.get(VN));
    }

    @Test
    void the_same_content_makes_no_new_version() {
        // given
        var before = new JdbcDirectoryTables(jdbc).version();

        // when
        new DirectoryImport(jdbc, new TransactionTemplate(transactions), json)
                .run(DirectoryFiles.packaged().read());
        directory.refresh();

        // then
        assertThat(directory.version()).isEqualTo(before).isPositive();
    }
}
