package org.homeward.shell.web.operations;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.homeward.channel.Messages;
import org.homeward.engine.FailedJobs;
import org.homeward.engine.models.ModelVersionsInForce;
import org.homeward.engine.moving.MigrationStatus;
import org.homeward.engine.steps.WorkItemDrift;
import org.homeward.notices.MailTransports;
import org.homeward.notices.OutboxOperations;
import org.homeward.platform.ClusterNodes;
import org.homeward.platform.ProgramVersion;
import org.homeward.shared.ActingParty;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the operator sees. */
@Component
class OperatorOverview {

    private static final int SHOWN = 50;

    private final HealthEndpoint health;
    private final JdbcClient database;
    private final Flyway migrations;
    private final ClusterNodes nodes;
    private final ModelVersionsInForce models;
    private final MailTransports post;
    private final OutboxOperations mails;
    private final Messages messages;
    private final MigrationStatus moves;
    private final FailedJobs jobs;
    private final WorkItemDrift drift;

    OperatorOverview(
            HealthEndpoint health,
            JdbcClient database,
            Flyway migrations,
            ClusterNodes nodes,
            ModelVersionsInForce models,
            MailTransports post,
            OutboxOperations mails,
            Messages messages,
            MigrationStatus moves,
            FailedJobs jobs,
            WorkItemDrift drift) {
        this.health = health;
        this.database = database;
        this.migrations = migrations;
        this.nodes = nodes;
        this.models = models;
        this.post = post;
        this.mails = mails;
        this.messages = messages;
        this.moves = moves;
        this.jobs = jobs;
        this.drift = drift;
    }

    /** As it stands now; looks at every open step if asked to compare. */
    OperationsView now(boolean compare) {
        return ActingParty.asSystem("operations", () -> gathered(compare));
    }

    private OperationsView gathered(boolean compare) {
        return new OperationsView(
                health.health().getStatus().equals(Status.UP),
                new OperationsView.Versions(ProgramVersion.text(), server(), schema()),
                nodes.seen(),
                models.phases(),
                post.means(),
                mails.counts(),
                mails.dead(0, SHOWN),
                messages.waiting(),
                moves.last(),
                jobs.count(),
                jobs.first(SHOWN),
                compare ? differences() : null);
    }

    private Map<String, Long> differences() {
        return drift.report().stream()
                .collect(Collectors.groupingBy(WorkItemDrift.Difference::kind, TreeMap::new, Collectors.counting()));
    }

    private String server() {
        return database.sql("show server_version").query(String.class).single();
    }

    private String schema() {
        var info = migrations.info();
        var newest = info.current();
        return newest == null ? "0" : "%d, V%s".formatted(info.applied().length, newest.getVersion());
    }
}
