package org.homeward.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Loads the directory at start; a wrong file stops it. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    /** OWASP's second-choice memory for Argon2id (7 MiB, five passes): light on a small machine. */
    private static final int MEMORY_KIB = 7168;

    private static final int PASSES = 5;

    @Bean
    Directory directory(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json) {
        var files = DirectoryFiles.packaged().read();
        new DirectoryImport(jdbc, new TransactionTemplate(transactions), json).run(files);
        return new Directory(new JdbcDirectoryTables(jdbc));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
    }
}
