package org.homeward.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * A plain engine on the same PostgreSQL, in the same database, in a schema of its own: the packaged models as they are, their
 * delegates doing nothing, each due date tomorrow; no listener, no plugin, no expression but the models'.
 */
final class BareEngine implements AutoCloseable {

    static final String SCHEMA = "bare";

    private static final int CONNECTIONS = 12;
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    private final HikariDataSource source;
    private final ProcessEngine engine;
    private final StandaloneProcessEngineConfiguration configuration;
    private final Set<String> stubs;

    private BareEngine(HikariDataSource source, StandaloneProcessEngineConfiguration configuration, Set<String> stubs) {
        this.source = source;
        this.configuration = configuration;
        this.stubs = stubs;
        this.engine = configuration.buildProcessEngine();
    }

    static BareEngine beside(String ownersAddress) throws IOException, SQLException {
        var source = source(ownersAddress);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema " + SCHEMA);
        }
        var stubs = delegates();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(SCHEMA);
        configuration.setDataSource(source);
        configuration.setDatabaseSchema(SCHEMA);
        configuration.setDatabaseTablePrefix(SCHEMA + ".");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setExpressionManager(new JuelExpressionManager(Stubs.named(stubs)));
        configuration.setBusinessCalendarManager(Stubs.calendars());
        var bare = new BareEngine(source, configuration, stubs);
        bare.deploy();
        return bare;
    }

    /** The names of the models' delegates that do nothing here. */
    Set<String> stubs() {
        return stubs;
    }

    HikariDataSource source() {
        return source;
    }

    TaskService tasks() {
        return engine.getTaskService();
    }

    ManagementService management() {
        return engine.getManagementService();
    }

    JobExecutor jobExecutor() {
        return configuration.getJobExecutor();
    }

    /** Starts the journey of a case as the program does, and returns the id of its first task. */
    String opened(String number, Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey("returnJourney", number, variables);
        return taskOf(number);
    }

    /** Starts a process before a step, and returns the id of its task. */
    String before(String process, String step, String number, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .businessKey(number)
                .setVariables(variables)
                .startBeforeActivity(step)
                .execute();
        return taskOf(number);
    }

    void start(String process, int instances) {
        for (int i = 0; i < instances; i++) {
            engine.getRuntimeService().startProcessInstanceByKey(process);
        }
    }

    void deploy(String name, BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(name, model)
                .deploy();
    }

    private String taskOf(String number) {
        return tasks().createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private void deploy() throws IOException {
        var deployment = engine.getRepositoryService().createDeployment();
        for (var model : models()) {
            deployment.addString(model.getFileName().toString(), Files.readString(model));
        }
        deployment.deploy();
    }

    private static Set<String> delegates() throws IOException {
        var names = new TreeSet<String>();
        for (var model : models()) {
            DELEGATE.matcher(Files.readString(model))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(names::add);
        }
        return names;
    }

    private static Collection<Path> models() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> List.of("bpmn", "dmn").contains(ending(file)))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static String ending(Path file) {
        return file.toString().replaceFirst(".*\\.", "");
    }

    private static HikariDataSource source(String address) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(address);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.addDataSourceProperty("currentSchema", SCHEMA);
        return new HikariDataSource(settings);
    }

    @Override
    public void close() {
        engine.close();
        source.close();
    }
}
