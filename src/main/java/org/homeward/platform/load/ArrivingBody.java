package org.homeward.platform.load;

import jakarta.servlet.ReadListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.coyote.ActionCode;
import org.apache.coyote.AsyncContextCallback;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** The body of a request that is still on its way, taken whenever some of it has come. */
final class ArrivingBody implements ReadListener, ApplicationBufferHandler, AsyncContextCallback {

    private final Request request;
    private final BodyLimits limits;
    private final BufferedBodyInput kept;
    private ByteBuffer part = ByteBuffer.allocate(0);
    private final long began = System.nanoTime();
    private long allowed;
    private long come;
    private boolean hasRoom = true;

    ArrivingBody(Request request, BodyLimits limits, Semaphore free) {
        this.request = request;
        this.limits = limits;
        this.kept = new BufferedBodyInput(free);
        this.allowed = limits.milliseconds();
    }

    BufferedBodyInput kept() {
        return kept;
    }

    /** Nothing more of it is taken: it is there, or the rest is nobody's. */
    boolean isOver() {
        return request.isFinished() || come > limits.mostTaken() || !hasRoom;
    }

    /** The node has no room for it. */
    boolean isTurnedAway() {
        return !hasRoom;
    }

    @Override
    public void onDataAvailable() throws IOException {
        var before = come;
        while (!isOver() && request.isReady()) {
            var read = request.doRead(this);
            if (read > 0) {
                take();
            }
        }
        var passed = Duration.ofNanos(System.nanoTime() - began).toMillis();
        allowed = limits.milliseconds(allowed, passed, come - before);
        request.action(ActionCode.ASYNC_SETTIMEOUT, allowed);
    }

    /** Bytes beyond the limit are taken off the line, so that their sender hears the answer, but not kept. */
    private void take() {
        var left = limits.mostKept() + 1 - come;
        come += part.remaining();
        if (left > 0) {
            var keep = part.slice(part.position(), (int) Math.min(left, part.remaining()));
            hasRoom = kept.add(keep);
        }
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
        part = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return part;
    }

    @Override
    public void expand(int size) {
        // what has come is never put together here
    }

    @Override
    public void onAllDataRead() {
        // told by isOver
    }

    @Override
    public void onError(Throwable broken) {
        // the connection is closed
    }

    @Override
    public void fireOnComplete() {
        // nobody waits for it
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public void incrementInProgressAsyncCount() {
        // the program may stop while bodies are on their way
    }

    @Override
    public void decrementInProgressAsyncCount() {
        // see above
    }
}
