package org.homeward.engine.hooks;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When that began which one command of the engine ends: read by one statement, before the command is written. */
final class StartsInHistory implements Session, CommandContextListener {

    private static final Map<Class<?>, String> TABLES = Map.of(
            HistoricActivityInstanceEventEntity.class, "activity",
            HistoricTaskInstanceEventEntity.class, "task",
            HistoricProcessInstanceEventEntity.class, "process");

    private final JdbcClient database;
    private final List<HistoricScopeInstanceEvent> ended = new ArrayList<>();

    private StartsInHistory(JdbcClient database) {
        this.database = database;
    }

    static StartsInHistory ofRunningCommand(JdbcClient database) {
        var starts = new StartsInHistory(database);
        Context.getCommandContext().registerCommandContextListener(starts);
        return starts;
    }

    static boolean areReadOf(HistoricScopeInstanceEvent event) {
        return TABLES.containsKey(event.getClass());
    }

    void toRead(HistoricScopeInstanceEvent event) {
        ended.add(event);
    }

    @Override
    public void onCommandContextClose(CommandContext command) {
        if (ended.isEmpty()) {
            return;
        }
        database.sql("""
                        select 'activity' as what, id_ as id, start_time_ as began from act_hi_actinst
                        where id_ = any (:activity)
                        union all
                        select 'task', id_, start_time_ from act_hi_taskinst where id_ = any (:task)
                        union all
                        select 'process', id_, start_time_ from act_hi_procinst where id_ = any (:process)
                        """)
                .param("activity", ids("activity"))
                .param("task", ids("task"))
                .param("process", ids("process"))
                .query((row, index) -> new Began(row.getString("what"), row.getString("id"), row.getTimestamp("began")))
                .list()
                .forEach(this::began);
    }

    private String[] ids(String what) {
        return ended.stream()
                .filter(event -> what.equals(TABLES.get(event.getClass())))
                .map(HistoricScopeInstanceEvent::getId)
                .toArray(String[]::new);
    }

    private void began(Began began) {
        ended.stream()
                .filter(event -> began.what().equals(TABLES.get(event.getClass()))
                        && began.id().equals(event.getId()))
                .forEach(event -> event.setStartTime(began.at()));
    }

    @Override
    public void onCommandFailed(CommandContext command, Throwable failure) {
        // what failed isn't written
    }

    @Override
    public void flush() {
        // reads only
    }

    @Override
    public void close() {
        // holds nothing
    }

    private record Began(String what, String id, Timestamp at) {}
}
