package org.homeward.shell.web.operations;

import org.homeward.channel.Messages;
import org.homeward.deadlines.ladder.UnprocessedRungs;
import org.homeward.engine.DueJobs;
import org.homeward.engine.FailedJobs;
import org.homeward.engine.steps.WorkItemDrift;
import org.homeward.notices.OutboxOperations;
import org.homeward.platform.ClusterNodes;
import org.homeward.platform.ClusterNodes.Node;
import org.homeward.shared.ActingParty;
import org.springframework.stereotype.Component;

/** Gathers the figures of the rooms. */
@Component
class MetricsCollection {

    private static final String NAME = "figures";

    private final OutboxOperations mails;
    private final Messages messages;
    private final DueJobs due;
    private final FailedJobs failed;
    private final UnprocessedRungs rungs;
    private final ClusterNodes nodes;
    private final WorkItemDrift drift;

    MetricsCollection(
            OutboxOperations mails,
            Messages messages,
            DueJobs due,
            FailedJobs failed,
            UnprocessedRungs rungs,
            ClusterNodes nodes,
            WorkItemDrift drift) {
        this.mails = mails;
        this.messages = messages;
        this.due = due;
        this.failed = failed;
        this.rungs = rungs;
        this.nodes = nodes;
        this.drift = drift;
    }

    OperationFigures now() {
        return ActingParty.asSystem(
                NAME,
                () -> new OperationFigures(
                        mails.counts(),
                        messages.waiting(),
                        due.waiting(),
                        failed.count(),
                        rungs.count(),
                        nodes.seen().stream().filter(Node::here).count()));
    }

    /** How many open steps only one of lists and engine knows, or knows otherwise; looks at each of them. */
    long drift() {
        return ActingParty.asSystem(NAME, () -> (long) drift.report().size());
    }
}
