package org.homeward.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 to everything but health probes and figures until the start is over, and while this machine's clock is wrong. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ReadyGate extends OncePerRequestFilter {

    private static final UnavailableAnswer STARTING = new UnavailableAnswer(
            3,
            "Homeward is starting. This page loads again by itself.",
            "Homeward កំពុងចាប់ផ្តើម។ ទំព័រនេះនឹងបើកឡើងវិញដោយខ្លួនឯង។",
            "Homeward กำลังเริ่มทำงาน หน้านี้จะเปิดใหม่เอง");

    /** The sent data doesn't go a second time by itself. */
    private static final UnavailableAnswer NOT_TAKEN = new UnavailableAnswer(
            30,
            "Homeward is not ready. Nothing was stored. Go back to the page before and send it again.",
            "Homeward មិនទាន់រួចរាល់ទេ។ មិនមានអ្វីត្រូវបានរក្សាទុកទេ។ សូមត្រឡប់ទៅទំព័រមុន ហើយផ្ញើម្តងទៀត។",
            "Homeward ยังไม่พร้อม ยังไม่มีการบันทึกข้อมูล กรุณากลับไปหน้าก่อนแล้วส่งอีกครั้ง");

    private final Readiness readiness;

    private final MachineClock time;

    ReadyGate(Readiness readiness, MachineClock time) {
        this.readiness = readiness;
        this.time = time;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return readiness.isReady() && time.isKept()
                || request.getRequestURI().matches("/actuator/(health(/[a-z]+)?|prometheus)");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var why = readiness.isReady() ? wrongClock(time.ahead()) : STARTING;
        (reading ? why : NOT_TAKEN).write(request, response);
    }

    /** Says by how much, since this node's page for operators is shut, too. */
    private static UnavailableAnswer wrongClock(Duration ahead) {
        var seconds = "(%+d s)".formatted(ahead.toSeconds());
        return new UnavailableAnswer(
                30,
                "The clock of this server is wrong " + seconds
                        + ", so it does nothing. This page loads again by itself.",
                "នាឡិការបស់ម៉ាស៊ីនមេនេះមិនត្រឹមត្រូវ " + seconds
                        + " ដូច្នេះវាមិនធ្វើអ្វីទេ។ ទំព័រនេះនឹងបើកឡើងវិញដោយខ្លួនឯង។",
                "นาฬิกาของเซิร์ฟเวอร์นี้ไม่ตรง " + seconds + " จึงหยุดทำงานไว้ก่อน หน้านี้จะเปิดใหม่เอง");
    }
}
