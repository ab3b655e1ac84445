package org.homeward.engine.sandbox;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.homeward.engine.models.DisabledScriptEngines;
import org.homeward.engine.wall.StandardSchemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second engine, built when the first walk begins: the product's own pool and transactions, tables in a schema of their own, no
 * threads, no history. It is no bean: a class that asks for the engine's services must never get this one's.
 */
@Component
final class SandboxEngine {

    private static final String NAME = "sandbox";

    private final DataSource pool;
    private final PlatformTransactionManager transactions;
    private final SandboxDelegateBeans standIns;
    private final WalkCalendars calendars;
    private final WalkParseListener hooks;
    private final DraftModelCheckDeployer wall;
    private volatile @Nullable ProcessEngine engine;

    SandboxEngine(
            DataSource pool,
            PlatformTransactionManager transactions,
            SandboxDelegateBeans standIns,
            WalkCalendars calendars,
            WalkParseListener hooks,
            DraftModelCheckDeployer wall) {
        this.pool = pool;
        this.transactions = transactions;
        this.standIns = standIns;
        this.calendars = calendars;
        this.hooks = hooks;
        this.wall = wall;
    }

    ProcessEngine engine() {
        var built = engine;
        return built == null ? build() : built;
    }

    /** Outside of any transaction, since what it notes about itself must stay whatever becomes of the walk. */
    private synchronized ProcessEngine build() {
        var built = engine;
        if (built == null) {
            var outside = new TransactionTemplate(transactions);
            outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
            built = outside.execute(status -> configuration().buildProcessEngine());
            engine = built;
        }
        return java.util.Objects.requireNonNull(built);
    }

    private SpringTransactionsProcessEngineConfiguration configuration() {
        var configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setProcessEngineName(NAME);
        configuration.setDataSource(pool);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseTablePrefix(NAME + ".");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setEnableCmdExceptionLogging(false);
        closed(configuration);
        return configuration;
    }

    /** As the first engine is closed: a draft runs no code either. */
    private void closed(SpringTransactionsProcessEngineConfiguration configuration) {
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setExpressionManager(new JuelExpressionManager(standIns.beans()));
        configuration.setBpmnParseFactory(StandardSchemas::parse);
        configuration.setScriptEngineResolver(new DisabledScriptEngines());
        configuration.setBusinessCalendarManager(calendars.all());
        configuration.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(hooks)));
        configuration.setCustomPreDeployers(new ArrayList<>(List.of(wall)));
    }

    @PreDestroy
    void close() {
        var built = engine;
        if (built != null) {
            built.close();
        }
    }
}
