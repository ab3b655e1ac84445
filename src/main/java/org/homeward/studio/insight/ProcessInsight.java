package org.homeward.studio.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.ActingParty;
import org.homeward.shared.ActionNotAllowedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The results of the cases at the steps of processes, for process owners. */
@Component
public class ProcessInsight {

    private static final String SYSTEM = "insight";

    /** Fewer finished cases say nothing of how long a step takes, and something of persons. */
    private static final int FEWEST = 10;

    private final InsightTable table;
    private final CalledPartInsightTable parts;
    private final FlowCountTable ways;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ProcessInsight(
            InsightTable table,
            CalledPartInsightTable parts,
            FlowCountTable ways,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.parts = parts;
        this.ways = ways;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The steps and the called parts at which cases are or were, by process and element. */
    public List<StepInsight> steps(Collection<String> processes, InsightFilter filter, Actor reader) {
        onlyOwners(reader);
        return asSystem(() -> {
            var now = clock.instant();
            var own = reader.country();
            var open = Stream.concat(
                            table.open(processes, filter, own, now).stream(),
                            parts.open(processes, filter, own, now).stream())
                    .collect(Collectors.toMap(InsightTable.Open::key, row -> row));
            var done = Stream.concat(
                            table.done(processes, filter, own, since(filter)).stream(),
                            parts.done(processes, filter, own, since(filter)).stream())
                    .collect(Collectors.toMap(InsightTable.Done::key, row -> row));
            var keys = new TreeSet<>(
                    Comparator.comparing(InsightTable.Key::process).thenComparing(InsightTable.Key::step));
            keys.addAll(open.keySet());
            keys.addAll(done.keySet());
            return keys.stream()
                    .map(key -> step(key, open.get(key), done.get(key), filter))
                    .toList();
        });
    }

    /** How many cases took each way. */
    public List<FlowInsight> ways(Collection<FlowTaken> asked, InsightFilter filter, Actor reader) {
        onlyOwners(reader);
        return asSystem(() -> ways.taken(asked, filter, reader.country(), since(filter)).stream()
                .map(taken -> new FlowInsight(
                        taken.way().process(),
                        taken.way().from(),
                        taken.way().to(),
                        MaskedCaseCount.of(taken.cases(), filter.narrowsPast())))
                .toList());
    }

    private static StepInsight step(
            InsightTable.Key key,
            InsightTable.@Nullable Open open,
            InsightTable.@Nullable Done done,
            InsightFilter filter) {
        var cases = MaskedCaseCount.of(done == null ? 0 : done.cases(), filter.narrowsPast());
        var enough = done != null && !cases.isHidden() && done.cases() >= FEWEST ? done : null;
        return new StepInsight(
                key.process(),
                key.step(),
                MaskedCaseCount.of(open == null ? 0 : open.now(), filter.narrowsNow()),
                MaskedCaseCount.of(open == null ? 0 : open.late(), filter.narrowsNow()),
                cases,
                enough == null ? null : enough.half(),
                enough == null ? null : enough.nineOfTen());
    }

    private Instant since(InsightFilter filter) {
        return filter.period().since(clock.instant());
    }

    static void onlyOwners(Actor reader) {
        if (!reader.isAny(Role.processOwner)) {
            throw ActionNotAllowedException.role();
        }
    }

    private <T> T asSystem(Supplier<T> look) {
        return ActingParty.asSystem(SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> look.get())));
    }
}
