package org.homeward.shell.web.operations;

import java.util.List;
import java.util.Map;
import org.homeward.engine.FailedJobs.FailedJob;
import org.homeward.engine.models.RunningModels.Phase;
import org.homeward.engine.moving.MoveRounds;
import org.homeward.notices.DeadLetter;
import org.homeward.notices.MailState;
import org.homeward.notices.PostOffice;
import org.homeward.platform.Nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the operator sees.
 *
 * @param means how mails leave here
 * @param drift how many steps differ by kind, or null if nobody asked
 */
record OperationsView(
        boolean well,
        Versions versions,
        List<Node> nodes,
        List<Phase> phases,
        PostOffice.Means means,
        Map<MailState, Long> mails,
        List<DeadLetter> dead,
        long messages,
        List<MoveRounds.Line> moves,
        long failed,
        List<FailedJob> jobs,
        @Nullable Map<String, Long> drift) {

    /** The versions of what runs. */
    record Versions(String program, String database, String schema) {}
}
