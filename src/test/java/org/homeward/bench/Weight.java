package org.homeward.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.testing.Chromium;
import org.homeward.testing.Visitor;

/**
 * Measure 7: what a browser that has seen the sign-in page alone fetches for a page and all that hangs on it, as compressed as
 * it comes, and how long that takes on a slow line.
 */
final class Weight {

    private static final double KILOBYTE = 1024;
    private static final double INBOX_TARGET = 60;
    private static final double INBOX_SECONDS = 4.5;
    private static final double FORM_TARGET = 170;
    private static final double FORM_SECONDS = 4.5;
    private static final int LATENCY_MILLIS = 400;
    private static final int BYTES_A_SECOND = 400_000 / 8;

    private final People people;
    private final Report report;

    Weight(People people, Report report) {
        this.people = people;
        this.report = report;
    }

    /** Weighs the inbox of the step's holder and the step's form. */
    void measure(Cases.Step step) {
        if (!Chromium.isThere()) {
            report.note("There is no Chromium: measure 7 is left out.");
            return;
        }
        try (var chromium = new Chromium();
                var signedIn = chromium.visitor(URI.create(people.url()).getPort())) {
            signedIn.signIn(step.holder().name(), step.holder().password());
            weigh(chromium, signedIn, "first inbox page", "/inbox", INBOX_TARGET, INBOX_SECONDS);
            weigh(chromium, signedIn, "first task form", "/tasks/" + step.id(), FORM_TARGET, FORM_SECONDS);
        }
    }

    private void weigh(Chromium chromium, Visitor signedIn, String what, String path, double target, double seconds) {
        try (var fresh = chromium.visitor(URI.create(people.url()).getPort())) {
            fresh.page().navigate("/");
            fresh.page().waitForLoadState(LoadState.NETWORKIDLE);
            fresh.page().context().clearCookies();
            fresh.page()
                    .context()
                    .addCookies(new ArrayList<>(signedIn.page().context().cookies().stream()
                            .map(cookie -> new Cookie(cookie.name, cookie.value)
                                    .setDomain(cookie.domain)
                                    .setPath(cookie.path))
                            .toList()));
            slow(fresh.page());
            var requests = new ArrayList<Request>();
            fresh.page().onRequestFinished(requests::add);
            var began = System.nanoTime();
            fresh.open(path);
            var took = (System.nanoTime() - began) / 1_000_000_000.0;
            fresh.page().waitForLoadState(LoadState.NETWORKIDLE);
            report.add(Figure.atMost("7", what + ", KB", parts(fresh.page(), requests), kilobytes(requests), target));
            report.add(Figure.atMost("7", what + ", seconds at 400 kbit/s", Map.of(), took, seconds));
        }
    }

    private static void slow(Page page) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY_MILLIS);
        line.addProperty("downloadThroughput", BYTES_A_SECOND);
        line.addProperty("uploadThroughput", BYTES_A_SECOND);
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
    }

    private static Map<String, Double> parts(Page page, Iterable<Request> requests) {
        var parts = new LinkedHashMap<String, Double>();
        for (var request : requests) {
            parts.merge(
                    request.url().equals(page.url()) ? "page" : request.resourceType(),
                    request.sizes().responseBodySize / KILOBYTE,
                    Double::sum);
        }
        return parts;
    }

    private static double kilobytes(Iterable<Request> requests) {
        var bytes = 0;
        for (var request : requests) {
            bytes += request.sizes().responseBodySize;
        }
        return bytes / KILOBYTE;
    }
}
