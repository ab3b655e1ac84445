package org.homeward.engine.hooks;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.homeward.engine.DeadlineCalendar;
import org.homeward.engine.ModelBeans;
import org.homeward.engine.models.DisabledScriptEngines;
import org.homeward.engine.models.ModelCheckDeployer;
import org.homeward.shared.ClockAgreement;
import org.springframework.stereotype.Component;

/** Closes what the engine leaves open, and hooks routing, dates, work items and the wall into it. */
@Component
final class EngineHardening extends AbstractProcessEnginePlugin {

    private final ModelBeans beans;
    private final ModelParseListener hooks;
    private final DeadlineCalendar calendar;
    private final ModelCheckDeployer wall;
    private final ClockAgreement time;

    EngineHardening(
            ModelBeans beans,
            ModelParseListener hooks,
            DeadlineCalendar calendar,
            ModelCheckDeployer wall,
            ClockAgreement time) {
        this.beans = beans;
        this.hooks = hooks;
        this.calendar = calendar;
        this.wall = wall;
        this.time = time;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setTaskMetricsEnabled(false);
        // a time to live counts from the end of an instance; noting it would write all history tables at each end
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        configuration.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setExpressionManager(new JuelExpressionManager(beans));
        configuration.setScriptEngineResolver(new DisabledScriptEngines());
        configuration.setBusinessCalendarManager(calendars());
        var listeners = configuration.getCustomPreBPMNParseListeners();
        var all = listeners == null
                ? new ArrayList<org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener>()
                : listeners;
        all.add(hooks);
        configuration.setCustomPreBPMNParseListeners(all);
        configuration.setCustomPreDeployers(new ArrayList<>(List.of(wall)));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        var executor = configuration.getJobExecutor();
        executor.setAcquireJobsCmdFactory(new ClockCheckedJobAcquisition(executor, time));
    }

    private MapBusinessCalendarManager calendars() {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, calendar);
        return calendars;
    }
}
