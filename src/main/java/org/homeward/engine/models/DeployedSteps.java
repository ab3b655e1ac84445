package org.homeward.engine.models;

import java.io.ByteArrayInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.homeward.engine.ActingSide;
import org.homeward.shared.SideRole;
import org.homeward.shared.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps that the newest models know, read from the database alone: for a command that runs without the engine. */
@Component
public class DeployedSteps {

    private static final String NEWEST = """
            select distinct on (def.key_) def.key_, def.id_, model.bytes_
            from act_re_procdef def
            join act_ge_bytearray model on model.deployment_id_ = def.deployment_id_ and model.name_ = def.resource_name_
            order by def.key_, def.version_ desc
            """;

    private final JdbcClient database;

    DeployedSteps(JdbcClient database) {
        this.database = database;
    }

    /** By process, in the models' order; none before the first start has deployed them. */
    public List<DeployedStep> newest() {
        return database.sql(NEWEST).query((row, index) -> steps(row)).list().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<DeployedStep> steps(ResultSet row) throws SQLException {
        var definition = row.getString("id_");
        var key = row.getString("key_");
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(row.getBytes("bytes_")));
        return model.getModelElementById(key) instanceof Process process
                ? tasks(process).map(task -> step(task, process, definition)).toList()
                : List.of();
    }

    private static Stream<UserTask> tasks(Process process) {
        return process.getModelInstance().getModelElementsByType(UserTask.class).stream()
                .map(UserTask.class::cast)
                .filter(task -> task.getCamundaFormRef() != null && task.getCamundaCandidateGroups() != null);
    }

    private static DeployedStep step(UserTask task, Process process, String definition) {
        var stage = Objects.requireNonNullElse(ModelProperties.of(process, "stage"), Stage.identification.name());
        var role = ActingSide.resolved(task.getCamundaCandidateGroups(), variable -> SideRole.DESTINATION)
                .toString();
        return new DeployedStep(process.getId(), definition, task.getId(), stage, role, task.getCamundaFormRef());
    }

    /**
     * A step of a model.
     *
     * @param role whose it is, {@code origin.focal-point}; the host's where the model lets its process say the side
     */
    public record DeployedStep(String process, String definition, String key, String stage, String role, String form) {}
}
