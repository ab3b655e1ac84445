package org.homeward.platform.commands;

import org.homeward.casefile.keys.KeyRing;
import org.homeward.directory.Directory;
import org.homeward.engine.BatchWriteBeforeCommit;
import org.homeward.platform.ClockOffset;
import org.homeward.platform.DatabaseClock;
import org.homeward.platform.database.EngineTables;
import org.homeward.platform.database.SandboxTables;
import org.homeward.shared.JsonMapperSettings;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The directory room, the keys and the audit log, for commands; the other classes beside them are never made. No annotation makes it part
 * of the server.
 */
@ComponentScan(basePackageClasses = Directory.class)
@ComponentScan(basePackageClasses = KeyRing.class, basePackages = "org.homeward.audit", lazyInit = true)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    // the end of a transaction is listened to: by the wall before the case tables, and for what is written last
    TransactionManagerCustomizationAutoConfiguration.class
})
@Import({
    JsonMapperSettings.class,
    EngineTables.class,
    SandboxTables.class,
    ClockOffset.class,
    DatabaseClock.class,
    BatchWriteBeforeCommit.class
})
class AccountCommandBeans {}
