package org.homeward.platform.load;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_IMPLEMENTED;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Stands between Tomcat's reading of a connection and the program. A request whose body is still on its way comes to the program
 * when the body is there, as if it had come then; until then it holds memory, and no thread. So all filters see one ordinary
 * request. A body that is too slow is answered 408, one that the node has no room for 503.
 */
final class BufferedBodyAdapter implements Adapter {

    /** Tomcat's place for what belongs to a request; it uses 0 and 1. */
    private static final int NOTE = 17;

    private final Adapter program;
    private final BodyLimits limits;
    private final Semaphore free;

    BufferedBodyAdapter(Adapter program, BodyLimits limits, Semaphore free) {
        this.program = program;
        this.limits = limits;
        this.free = free;
    }

    /** A body that was handed to the program in the place of what comes from the connection. */
    private record HandedOver(ArrivingBody body, InputBuffer connection) {}

    @Override
    public void service(Request request, Response response) throws Exception {
        if (isRefused(response) || isThere(request)) {
            program.service(request, response);
        } else if (request.getContentLengthLong() > limits.mostTaken()) {
            program.service(request, response);
            dropRest(request);
        } else {
            await(request);
        }
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        if (request.getNote(NOTE) instanceof ArrivingBody body) {
            return arrive(request, response, body, event);
        }
        var well = program.asyncDispatch(request, response, event);
        takeBack(request);
        return well;
    }

    /** Tomcat couldn't read its head: nothing more comes of it. How the body is coded is the sender's fault, too. */
    private static boolean isRefused(Response response) {
        if (response.getStatus() == SC_NOT_IMPLEMENTED) {
            response.setStatus(SC_BAD_REQUEST);
        }
        return response.getStatus() >= SC_BAD_REQUEST;
    }

    /** The usual case: there is none, or it came with the head. */
    private static boolean isThere(Request request) {
        if (request.isFinished()) {
            return true;
        }
        request.action(ActionCode.AVAILABLE, true);
        return request.getContentLengthLong() >= 0 && request.getAvailable() >= request.getContentLengthLong();
    }

    private void await(Request request) {
        var body = new ArrivingBody(request, limits, free);
        request.setNote(NOTE, body);
        request.setRequestThread();
        try {
            request.action(ActionCode.ACK, ContinueResponseTiming.ALWAYS);
            request.setExpectation(false);
            request.action(ActionCode.ASYNC_START, body);
            request.action(ActionCode.ASYNC_SETTIMEOUT, limits.milliseconds());
            request.setReadListener(body);
        } finally {
            request.clearRequestThread();
        }
    }

    private boolean arrive(Request request, Response response, ArrivingBody body, SocketEvent event) throws Exception {
        request.setRequestThread();
        try {
            if (event == SocketEvent.OPEN_READ) {
                request.onDataAvailable();
                if (!body.isOver()) {
                    return true;
                }
            } else if (event == SocketEvent.TIMEOUT) {
                request.action(ActionCode.ASYNC_TIMEOUT, new AtomicBoolean());
            }
            goOn(request);
        } catch (IOException broken) {
            goOn(request);
            forgetFormer(request);
            return false;
        } finally {
            request.clearRequestThread();
        }
        if (event == SocketEvent.OPEN_READ && !body.isTurnedAway()) {
            handOver(request, response, body);
            return true;
        }
        forgetFormer(request);
        if (event == SocketEvent.OPEN_READ) {
            EarlyRejection.NO_ROOM.send(request, response);
        } else if (event == SocketEvent.TIMEOUT) {
            EarlyRejection.TOO_SLOW.send(request, response);
        }
        return event == SocketEvent.OPEN_READ || event == SocketEvent.TIMEOUT;
    }

    /** For Tomcat the waiting is over, and this thread has the request again. */
    private static void goOn(Request request) {
        request.action(ActionCode.ASYNC_DISPATCH, null);
        request.action(ActionCode.ASYNC_DISPATCHED, null);
        request.action(ActionCode.ASYNC_SETTIMEOUT, -1L);
    }

    private void handOver(Request request, Response response, ArrivingBody body) throws Exception {
        request.setNote(NOTE, new HandedOver(body, request.getInputBuffer()));
        request.setInputBuffer(body.kept());
        try {
            program.service(request, response);
        } finally {
            takeBack(request);
        }
        dropRest(request);
    }

    /** When the program is through with the request, the connection's next one comes from the connection again. */
    private static void takeBack(Request request) {
        var waits = new AtomicBoolean();
        request.action(ActionCode.ASYNC_IS_ASYNC, waits);
        if (!waits.get()) {
            forgetFormer(request);
        }
    }

    private static void forgetFormer(Request request) {
        if (request.getNote(NOTE) instanceof HandedOver former) {
            request.setInputBuffer(former.connection());
            former.body().kept().letGo();
        } else if (request.getNote(NOTE) instanceof ArrivingBody former) {
            former.kept().letGo();
        }
        request.setNote(NOTE, null);
    }

    /** Nobody waits for the rest of a body that is more than anybody may send. */
    private static void dropRest(Request request) {
        if (!request.isFinished()) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return program.prepare(request, response);
    }

    @Override
    public void log(Request request, Response response, long time) {
        program.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        forgetFormer(request);
        program.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return program.getDomain();
    }
}
