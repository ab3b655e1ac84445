package org.homeward.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Puts the program's open steps as tasks into the bare engine's tables: the same agencies as candidate groups, the same dates. */
final class Mirror {

    private static final List<String> SQL = List.of(
            """
            insert into bare.act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_id_,
                act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                sequence_counter_)
            select step_id, 1, step_id, step_id, case_number,
                (select min(id_) from bare.act_re_procdef where key_ = 'identification'), step_key,
                true, false, true, false, 1, 0, 1
            from homeward.work_item
            """,
            """
            insert into bare.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                assignee_, priority_, create_time_, due_date_, follow_up_date_, suspension_state_)
            select step_id, 1, step_id, step_id,
                (select min(id_) from bare.act_re_procdef where key_ = 'identification'), step_key, step_key,
                assignee, 50, opened, due, late_from, 1
            from homeward.work_item
            """,
            """
            insert into bare.act_ru_identitylink (id_, rev_, type_, task_id_, group_id_)
            select step_id, 1, 'candidate', step_id, agency || ':' || agency_group from homeward.work_item
            """,
            "vacuum (analyze) bare.act_ru_execution",
            "vacuum (analyze) bare.act_ru_task",
            "vacuum (analyze) bare.act_ru_identitylink");

    private Mirror() {}

    static void into(Connection database) throws SQLException {
        for (var sql : SQL) {
            try (var statement = database.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
