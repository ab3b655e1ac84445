package org.homeward.casefile.keys;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The check values in the database, one a key: they tell with which key it was written. */
@Component
@DependsOnDatabaseInitialization
final class KeyChecks {

    private final JdbcClient database;

    KeyChecks(JdbcClient database) {
        this.database = database;
    }

    boolean has(String key) {
        return database.sql("select count(*) from key_check where name = :name")
                        .param("name", key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Leaves a check value if there is none (two nodes may try at once); throws if the key isn't the one of the value. */
    void agree(String key, Path file, KeyVerification proof) throws GeneralSecurityException {
        database.sql("insert into key_check (name, value) values (:name, :value) on conflict (name) do nothing")
                .param("name", key)
                .param("value", proof.make())
                .update();
        var value = database.sql("select value from key_check where name = :name")
                .param("name", key)
                .query(byte[].class)
                .single();
        if (!proof.fits(value)) {
            throw UnusableKeyException.wrong(key, file);
        }
    }
}
