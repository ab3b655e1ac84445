package org.homeward.bench;

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

/** Measure 7: what a browser with an empty cache fetches for a page and all that hangs on it, as compressed as it comes. */
final class Weight {

    private static final double KILOBYTE = 1024;
    private static final double INBOX_TARGET = 60;
    private static final double FORM_TARGET = 250;

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
            weigh(chromium, signedIn, "first inbox page", "/inbox", INBOX_TARGET);
            weigh(chromium, signedIn, "first task form", "/tasks/" + step.id(), FORM_TARGET);
        }
    }

    private void weigh(Chromium chromium, Visitor signedIn, String what, String path, double target) {
        try (var fresh = chromium.visitor(URI.create(people.url()).getPort())) {
            fresh.page()
                    .context()
                    .addCookies(new ArrayList<>(signedIn.page().context().cookies().stream()
                            .map(cookie -> new Cookie(cookie.name, cookie.value)
                                    .setDomain(cookie.domain)
                                    .setPath(cookie.path))
                            .toList()));
            var requests = new ArrayList<Request>();
            fresh.page().onRequestFinished(requests::add);
            fresh.open(path);
            fresh.page().waitForLoadState(LoadState.NETWORKIDLE);
            report.add(Figure.atMost("7", what + ", KB", parts(fresh.page(), requests), kilobytes(requests), target));
        }
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
