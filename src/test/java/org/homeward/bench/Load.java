package org.homeward.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Measure 8: fifty people go through the pages for a while, each with a second to think after each. */
final class Load {

    private static final int USERS = 50;
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(40);
    private static final double TARGET = 100;
    private static final List<String> PAGES = List.of("/inbox", "/inbox?scope=agency", "/start", "/cases");
    private static final List<String> SUPERVISORS = List.of("/inbox", "/overdue?scope=agency", "/start", "/cases");

    private final People people;
    private final Report report;
    private final Queue<Double> milliseconds = new ConcurrentLinkedQueue<>();
    private final AtomicInteger errors = new AtomicInteger();

    Load(People people, Report report) {
        this.people = people;
        this.report = report;
    }

    void measure() throws Exception {
        var visits = new ArrayList<Callable<Void>>();
        var users = people.byName().values().stream()
                .filter(person -> person.roles().contains("caseworker"))
                .limit(USERS)
                .toList();
        var visitors = new ArrayList<PageVisitor>();
        for (var user : users) {
            visitors.add(PageVisitor.signedIn(people, user));
        }
        var began = System.nanoTime();
        for (int user = 0; user < users.size(); user++) {
            var number = user;
            var pages = users.get(user).roles().contains("supervisor") ? SUPERVISORS : PAGES;
            visits.add(() -> visit(visitors.get(number), pages, number, began));
        }
        var pool = Executors.newFixedThreadPool(USERS);
        for (var visit : pool.invokeAll(visits)) {
            visit.get();
        }
        pool.shutdown();
        var samples = Samples.of(milliseconds);
        var seen = new LinkedHashMap<String, Double>();
        seen.put("users", (double) users.size());
        seen.put("pages /s", milliseconds.size() / (double) TIME.toSeconds());
        seen.put("ms", samples.median());
        seen.put("p95", samples.p95());
        seen.put("errors", (double) errors.get());
        report.add(
                Figure.atMost("8", "pages under load, p95 in ms as the visitor sees it", seen, samples.p95(), TARGET));
        report.add(Figure.atMost("8", "pages under load, errors", seen, errors.get(), 0));
    }

    private Void visit(PageVisitor visitor, List<String> pages, int user, long began) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(user * 1000L / USERS);
        var warm = began + WARM.toNanos();
        var end = warm + TIME.toNanos();
        for (int page = user; System.nanoTime() < end; page++) {
            var asked = System.nanoTime();
            try {
                visitor.open(pages.get(page % pages.size()));
                if (asked > warm) {
                    milliseconds.add((System.nanoTime() - asked) / 1_000_000.0);
                }
            } catch (IOException failed) {
                errors.incrementAndGet();
                report.progress("under load " + failed.getMessage());
            }
            TimeUnit.SECONDS.sleep(1);
        }
        return null;
    }
}
