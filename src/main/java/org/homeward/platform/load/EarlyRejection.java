package org.homeward.platform.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.homeward.platform.UnavailableAnswer;
import org.springframework.http.HttpStatus;

/** The answer to a request that never came to the program; then the connection is closed. */
enum EarlyRejection {
    TOO_SLOW(
            HttpStatus.REQUEST_TIMEOUT,
            new UnavailableAnswer(
                    10,
                    "What you sent took too long to arrive, so nothing was stored. Go back to the page before and send it again.",
                    "អ្វីដែលអ្នកបានផ្ញើមកដល់យឺតពេក ដូច្នេះមិនមានអ្វីត្រូវបានរក្សាទុកទេ។ សូមត្រឡប់ទៅទំព័រមុន ហើយផ្ញើម្តងទៀត។",
                    "ข้อมูลที่ส่งมาถึงช้าเกินไป จึงยังไม่มีการบันทึก กรุณากลับไปหน้าก่อนแล้วส่งอีกครั้ง")),
    NO_ROOM(
            HttpStatus.SERVICE_UNAVAILABLE,
            new UnavailableAnswer(
                    10,
                    "Too much is being sent to Homeward right now. Nothing was stored. Go back to the page before and send it again.",
                    "ឥឡូវនេះមានការផ្ញើទិន្នន័យមក Homeward ច្រើនពេក។ មិនមានអ្វីត្រូវបានរក្សាទុកទេ។ សូមត្រឡប់ទៅទំព័រមុន ហើយផ្ញើម្តងទៀត។",
                    "ตอนนี้มีการส่งข้อมูลมาที่ Homeward มากเกินไป ยังไม่มีการบันทึก กรุณากลับไปหน้าก่อนแล้วส่งอีกครั้ง"));

    private final HttpStatus status;
    private final UnavailableAnswer words;

    EarlyRejection(HttpStatus status, UnavailableAnswer words) {
        this.status = status;
        this.words = words;
    }

    void send(Request request, Response response) throws IOException {
        var path = request.requestURI().toString();
        var text = words.textFor(path, status, false).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.addHeader("Retry-After", String.valueOf(words.seconds()));
        response.addHeader("Cache-Control", "no-store");
        response.addHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(UnavailableAnswer.typeFor(path));
        response.setContentLength(text.length);
        response.doWrite(ByteBuffer.wrap(text));
        response.action(ActionCode.CLOSE, null);
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
