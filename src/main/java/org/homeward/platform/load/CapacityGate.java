package org.homeward.platform.load;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.homeward.platform.UnavailableAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no more requests in than the node can answer in time; the others are told so before session, security and database do
 * anything. Health probes, figures and assets pass.
 */
final class CapacityGate extends OncePerRequestFilter implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CapacityGate.class);
    private static final long BETWEEN_WARNINGS = TimeUnit.MINUTES.toNanos(1);

    private static final Pattern PASSES = Pattern.compile("/actuator/(health(/[a-z]+)?|prometheus)|/assets/.*");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final UnavailableAnswer BUSY = new UnavailableAnswer(
            3,
            "Too many people are using Homeward right now. This page loads again by itself.",
            "ឥឡូវនេះមានអ្នកប្រើ Homeward ច្រើនពេក។ ទំព័រនេះនឹងបើកឡើងវិញដោយខ្លួនឯង។",
            "ตอนนี้มีผู้ใช้ Homeward มากเกินไป หน้านี้จะเปิดใหม่เอง");

    private static final UnavailableAnswer BUSY_FOR_WRITING = new UnavailableAnswer(
            3,
            "Too many people are using Homeward right now. Nothing was stored. Go back to the page before and send it again.",
            "ឥឡូវនេះមានអ្នកប្រើ Homeward ច្រើនពេក។ មិនមានអ្វីត្រូវបានរក្សាទុកទេ។ សូមត្រឡប់ទៅទំព័រមុន ហើយផ្ញើម្តងទៀត។",
            "ตอนนี้มีผู้ใช้ Homeward มากเกินไป ยังไม่มีการบันทึกข้อมูล กรุณากลับไปหน้าก่อนแล้วส่งอีกครั้ง");

    private final RequestCapacity capacity;
    private final long refusalAfter;
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong warned = new AtomicLong(System.nanoTime() - BETWEEN_WARNINGS);
    private final ScheduledExecutorService refusals = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "refusals");
        thread.setDaemon(true);
        return thread;
    });

    CapacityGate(RequestCapacity capacity, LoadLimitSettings settings) {
        this.capacity = capacity;
        this.refusalAfter = settings.refusal().toMillis();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PASSES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var writing = !READING.contains(request.getMethod());
        if (!capacity.enter(writing)) {
            refuse(request, response, writing ? BUSY_FOR_WRITING : BUSY);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            capacity.leave(writing);
        }
    }

    /** How many requests were refused since the start. */
    long refused() {
        return refused.get();
    }

    private void warn() {
        var so = refused.incrementAndGet();
        var now = System.nanoTime();
        var last = warned.get();
        if (now - last >= BETWEEN_WARNINGS && warned.compareAndSet(last, now)) {
            LOG.warn("More requests than this node can answer: {} refused since the start", so);
        }
    }

    /** A little later, and on no request's thread: a sender who asks again at once takes nothing from those who were let in. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, UnavailableAnswer busy) {
        warn();
        var later = request.startAsync();
        later.setTimeout(0);
        refusals.schedule(
                () -> {
                    try {
                        busy.write(request, response);
                        response.flushBuffer(); // who waits needn't wait for a thread of the server's, too
                    } catch (IOException gone) {
                        LOG.debug("Nobody waits for the refusal any more", gone);
                    } finally {
                        later.complete();
                    }
                },
                refusalAfter,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        refusals.shutdown();
    }
}
