package org.homeward.shell.web.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;
import org.homeward.notices.MailState;
import org.homeward.platform.MachineClock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * The figures as an operator's monitoring reads them. They are asked for only when somebody reads, and one reading asks once; a figure that
 * the database doesn't answer soon is no number, and a node without an answer about its health counts as ill.
 */
@Component
class OperationMeters implements MeterBinder, DisposableBean {

    private static final Duration ONE_READING = Duration.ofSeconds(10);
    private static final double MILLIS = 1000;

    /** It looks at each open step. */
    private static final Duration BETWEEN_COMPARISONS = Duration.ofMinutes(15);

    private final ExecutorService asking = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "figures");
        thread.setDaemon(true);
        return thread;
    });
    private final TimedCache<OperationFigures> figures;
    private final TimedCache<Long> drift;
    private final TimedCache<Boolean> healthy;
    private final MachineClock clock;

    OperationMeters(MetricsCollection desk, ObjectProvider<HealthEndpoint> health, MachineClock clock) {
        this.figures = new TimedCache<>(ONE_READING, desk::now, asking);
        this.drift = new TimedCache<>(BETWEEN_COMPARISONS, desk::drift, asking);
        this.healthy = new TimedCache<>(
                Duration.ZERO, () -> health.getObject().health().getStatus().equals(Status.UP), asking);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : MailState.values()) {
            gauge("homeward.mails", "emails by state", now -> now.mails().get(state))
                    .tag("state", state.name())
                    .register(registry);
        }
        gauge("homeward.jobs", "jobs of the engine", OperationFigures::jobsDue)
                .tag("state", "due")
                .register(registry);
        gauge("homeward.jobs", "jobs of the engine", OperationFigures::jobsFailed)
                .tag("state", "failed")
                .register(registry);
        gauge("homeward.messages.waiting", "messages without a receiver", OperationFigures::messages)
                .register(registry);
        gauge("homeward.rungs.late", "steps whose next rung should have been walked", OperationFigures::lateRungs)
                .register(registry);
        gauge("homeward.nodes", "programs on this database", OperationFigures::nodes)
                .register(registry);
        Gauge.builder(
                        "homeward.clock.difference",
                        clock,
                        machine -> machine.ahead().abs().toMillis() / MILLIS)
                .description("of this node's clock to the database's")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("homeward.drift", () -> drift.get().map(Long::doubleValue).orElse(Double.NaN))
                .description("open steps in which lists and engine differ")
                .register(registry);
        Gauge.builder("homeward.healthy", () -> healthy.get().orElse(false) ? 1 : 0)
                .description("1: as /actuator/health says")
                .register(registry);
    }

    private Gauge.Builder<?> gauge(String name, String description, ToLongFunction<OperationFigures> figure) {
        return Gauge.builder(name, () -> figures.get()
                        .map(now -> (double) figure.applyAsLong(now))
                        .orElse(Double.NaN))
                .description(description);
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
    }
}
