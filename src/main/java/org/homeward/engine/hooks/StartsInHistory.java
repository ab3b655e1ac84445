package org.homeward.engine.hooks;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
            HistoricActivityInstanceEventEntity.class, "act_hi_actinst",
            HistoricTaskInstanceEventEntity.class, "act_hi_taskinst",
            HistoricProcessInstanceEventEntity.class, "act_hi_procinst");

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
        // as many places as ids: a list of unknown length would be planned anew each time
        var ids = ended.stream()
                .collect(Collectors.groupingBy(
                        StartsInHistory::table,
                        TreeMap::new,
                        Collectors.mapping(HistoricScopeInstanceEvent::getId, Collectors.toList())));
        database.sql(ids.keySet().stream()
                        .map(table ->
                                "select '%1$s' as what, id_ as id, start_time_ as began from %1$s where id_ in (:%1$s)"
                                        .formatted(table))
                        .collect(Collectors.joining(" union all ")))
                .params(ids)
                .query((row, index) -> new Began(row.getString("what"), row.getString("id"), row.getTimestamp("began")))
                .list()
                .forEach(this::began);
    }

    private static String table(HistoricScopeInstanceEvent event) {
        return Objects.requireNonNull(TABLES.get(event.getClass()));
    }

    private void began(Began began) {
        ended.stream()
                .filter(event -> began.what().equals(table(event)) && began.id().equals(event.getId()))
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
