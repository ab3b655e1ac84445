package org.homeward.engine.steps;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the work items with the engine's open tasks: they are written together, so there should be no difference. Rows
 * of a process instance that the engine never had were written by others, and are left alone.
 */
@Component
public class WorkItemDrift {

    private final JdbcClient database;
    private final WorkItems workItems;

    WorkItemDrift(JdbcClient database, WorkItems workItems) {
        this.database = database;
        this.workItems = workItems;
    }

    /** All differences, looking at every open step. */
    public List<Difference> report() {
        return database.sql("""
                        select coalesce(w.step_id, t.id_) as step, coalesce(w.case_number, '') as case_number,
                          case when t.id_ is null then 'leftOver'
                               when w.step_id is null then 'missing'
                               when w.assignee is distinct from t.assignee_ then 'assignee'
                               else 'group' end as kind
                        from (select * from work_item item
                              where exists (select 1 from act_hi_procinst where proc_inst_id_ = item.process_instance)) w
                        full join act_ru_task t on t.id_ = w.step_id
                        where t.id_ is null or w.step_id is null or w.assignee is distinct from t.assignee_
                          or not exists (select 1 from act_ru_identitylink l
                                         where l.task_id_ = t.id_ and l.group_id_ = w.agency || ':' || w.agency_group)
                        order by 1
                        """).query(Difference.class).list();
    }

    /** Mends what can be told from the engine alone: rows without a task go, assignees follow; how many it mended. */
    @Transactional
    public int repair() {
        var leftOver = database.sql("""
                        delete from work_item item
                        where step_id not in (select id_ from act_ru_task)
                          and exists (select 1 from act_hi_procinst where proc_inst_id_ = item.process_instance)
                        """).update();
        var assignees = database.sql("""
                                update work_item w set assignee = t.assignee_
                                from act_ru_task t
                                where t.id_ = w.step_id and w.assignee is distinct from t.assignee_
                                """).update();
        workItems.rows().writtenElsewhere();
        return leftOver + assignees;
    }

    /**
     * A step that differs.
     *
     * @param kind {@code leftOver}: no such task; {@code missing}: no work item; {@code assignee}, {@code group}
     */
    public record Difference(String step, String caseNumber, String kind) {}
}
