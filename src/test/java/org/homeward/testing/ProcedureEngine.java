package org.homeward.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.homeward.platform.database.DatabaseForTests;

/** A bare engine for the tests of single models, started once in a JVM, with a database of its own. */
public final class ProcedureEngine {

    private static final Set<String> TESTED = new ConcurrentSkipListSet<>();
    private static final ModelCoverage COVERAGE = new ModelCoverage();
    private static final StandIns STAND_INS = new StandIns();
    private static final ProcessEngine ENGINE = start();

    private ProcedureEngine() {}

    /** What the tests of single models entered and took in this JVM. */
    public static Set<String> passed() {
        return COVERAGE.passed();
    }

    /** The files whose tests have run in this JVM. */
    public static Set<String> tested() {
        return TESTED;
    }

    static ProcessEngine engine() {
        return ENGINE;
    }

    static StandIns standIns() {
        return STAND_INS;
    }

    private static ProcessEngine start() {
        var settings = DatabaseForTests.fresh();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("procedures");
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUrl((String) settings.get("spring.flyway.url"));
        configuration.setJdbcUsername((String) settings.get("spring.flyway.user"));
        configuration.setJdbcPassword((String) settings.get("spring.flyway.password"));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setExpressionManager(new JuelExpressionManager(STAND_INS.beans()));
        configuration.setBusinessCalendarManager(calendars());
        configuration.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new EndOutcomes())));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(COVERAGE)));
        return configuration.buildProcessEngine();
    }

    private static MapBusinessCalendarManager calendars() {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new NoDeadlines());
        return calendars;
    }
}
