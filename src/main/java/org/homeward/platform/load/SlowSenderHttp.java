package org.homeward.platform.load;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/** Tomcat's HTTP, which waits for slow senders with nothing but memory, and not for ever. Tomcat makes it by name. */
public final class SlowSenderHttp extends Http11NioProtocol {

    private static final int LOOKS_PER_BOUND = 4;
    private static final long BETWEEN_LOOKS_MILLISECONDS = 1000;

    private final ConnectionLimitEndpoint connections;
    private @Nullable LoadLimitSettings settings;
    private @Nullable BodyLimits limits;
    private @Nullable ScheduledFuture<?> watch;

    public SlowSenderHttp() {
        this(new ConnectionLimitEndpoint());
    }

    private SlowSenderHttp(ConnectionLimitEndpoint connections) {
        super(connections);
        this.connections = connections;
    }

    void bound(LoadLimitSettings by, BodyLimits bodies) {
        settings = by;
        limits = bodies;
        connections.bound(by.perAddress(), by.proxies());
    }

    @Override
    public void setAdapter(Adapter adapter) {
        super.setAdapter(
                settings == null || limits == null
                        ? adapter
                        : new BufferedBodyAdapter(adapter, limits, new Semaphore((int)
                                (settings.bodies().toBytes() / BufferedBodyInput.BLOCK))));
    }

    @Override
    public void start() throws Exception {
        super.start();
        if (settings != null) {
            var longest = settings.head();
            var between = Math.min(BETWEEN_LOOKS_MILLISECONDS, Math.max(1, longest.toMillis() / LOOKS_PER_BOUND));
            watch = getUtilityExecutor()
                    .scheduleWithFixedDelay(
                            () -> connections.cutSlowHeads(longest), between, between, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() throws Exception {
        if (watch != null) {
            watch.cancel(false);
        }
        super.stop();
    }
}
