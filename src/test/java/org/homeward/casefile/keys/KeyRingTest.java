package org.homeward.casefile.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class KeyRingTest {

    @TempDir
    Path folder;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void an_empty_database_gets_keys_that_only_their_owner_reads() {
        onAnEmptyDatabase(() -> {
            // when
            new KeyRing(inFolder(), new KeyChecks(database));

            // then
            var master = folder.resolve("keys/master.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(master)))
                    .isEqualTo("rw-------");
        });
    }

    @Test
    void a_database_with_data_refuses_to_start_without_its_key() {
        assertThatThrownBy(() -> new KeyRing(inFolder(), new KeyChecks(database)))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void another_master_key_is_noticed() {
        onAnEmptyDatabase(() -> {
            // given
            new KeyRing(inFolder(), new KeyChecks(database));
            database.sql("update key_check set value = '\\x00' where name = 'master'")
                    .update();

            // then
            assertThatThrownBy(() -> new KeyRing(inFolder(), new KeyChecks(database)))
                    .isInstanceOf(UnusableKeyException.class)
                    .hasMessageContaining("not the one that this database was written with");
        });
    }

    @Test
    void a_key_that_the_operator_names_is_never_created() {
        onAnEmptyDatabase(() -> assertThatThrownBy(
                        () -> new KeyRing(named(folder.resolve("none.json").toString()), new KeyChecks(database)))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("missing"));
    }

    @Test
    void a_file_that_is_no_key_is_refused() throws IOException {
        // given
        var file = Files.writeString(folder.resolve("key.json"), "{\"secret\": 1}");

        // then
        assertThatThrownBy(() -> new KeyRing(named(file.toUri().toString()), new KeyChecks(database)))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_key_service_that_is_not_set_up_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> new KeyRing(named("aws-kms://arn:aws:kms:x"), new KeyChecks(database)))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("aws-kms");
    }

    private KeySettings inFolder() {
        return new KeySettings(null, folder);
    }

    private KeySettings named(String masterKey) {
        return new KeySettings(masterKey, folder);
    }

    private void onAnEmptyDatabase(Check check) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            database.sql("delete from key_check").update();
            try {
                check.run();
            } catch (IOException | GeneralSecurityException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private interface Check {
        void run() throws IOException, GeneralSecurityException;
    }
}
