package org.homeward.shell.web.errors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Answers in our words the errors that the server would answer itself, since no filter was reached or the error page failed too. */
@Component
final class PlainServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Plain.class.getName());
            }
        });
    }

    /** Made by the server, by its name. */
    public static final class Plain extends ErrorReportValve {

        private static final int LEAST = 400;

        private static final String PAGE = """
                <!doctype html><html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>Homeward</title></head>
                <body><p>Homeward cannot answer this. <a href="/">Go to the start</a></p>
                <p lang="km">Homeward មិនអាចឆ្លើយតបបានទេ។ <a href="/">ទៅទំព័រដើម</a></p>
                <p lang="th">Homeward ตอบคำขอนี้ไม่ได้ <a href="/">ไปหน้าแรก</a></p></body></html>
                """;

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < LEAST || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(PAGE);
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException gone) {
                // whoever asked has gone
            }
        }
    }
}
