package org.homeward.engine.models;

import java.util.HashSet;
import java.util.Set;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps to which a running case may still come, on whatever version of its models it runs. */
@Component
class ReachableStepKeys {

    private static final String RUNNING = """
            select distinct model.id_, model.bytes_
            from act_re_procdef def
            join act_ge_bytearray model on model.deployment_id_ = def.deployment_id_ and model.name_ = def.resource_name_
            where exists (select 1 from act_ru_execution running where running.proc_def_id_ = def.id_)
            """;

    private final JdbcClient database;

    ReachableStepKeys(JdbcClient database) {
        this.database = database;
    }

    /** Their keys. */
    Set<String> keys() {
        var keys = new HashSet<String>();
        database.sql(RUNNING)
                .query((row, index) -> row.getBytes("bytes_"))
                .list()
                .forEach(model -> keys.addAll(keys(model)));
        return keys;
    }

    private static Set<String> keys(byte[] model) {
        var keys = new HashSet<String>();
        try {
            XmlReader.read(model)
                    .all()
                    .filter(element -> element.is("bpmn:userTask"))
                    .forEach(task -> task.attribute("id").ifPresent(keys::add));
        } catch (UnreadableFile impossible) {
            throw new IllegalStateException("A deployed model can't be read", impossible);
        }
        return keys;
    }
}
