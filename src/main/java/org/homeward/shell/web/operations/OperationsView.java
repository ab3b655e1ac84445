package org.homeward.shell.web.operations;

import java.util.List;
import java.util.Map;
import org.homeward.engine.FailedJobs.FailedJob;
import org.homeward.engine.models.ModelVersionsInForce.Phase;
import org.homeward.engine.moving.MigrationStatus;
import org.homeward.notices.MailState;
import org.homeward.notices.MailTransports;
import org.homeward.notices.UndeliveredMail;
import org.homeward.platform.ClusterNodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The operator's view.
 *
 * @param means how mails leave here
 * @param drift how many steps differ by kind, or null if nobody asked
 */
record OperationsView(
        boolean well,
        Versions versions,
        List<Node> nodes,
        List<Phase> phases,
        MailTransports.Means means,
        Map<MailState, Long> mails,
        List<UndeliveredMail> dead,
        long messages,
        List<MigrationStatus.Line> moves,
        long failed,
        List<FailedJob> jobs,
        @Nullable Map<String, Long> drift) {

    /** The versions of what runs. */
    record Versions(String program, String database, String schema) {}
}
