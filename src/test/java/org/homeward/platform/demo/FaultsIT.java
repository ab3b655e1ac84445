package org.homeward.platform.demo;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.homeward.shared.JsonText;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of the packaged program on one database, while all that can fail fails: nothing acknowledged is lost, doubled or half. */
@WholeRun
class FaultsIT {

    private static final boolean LONG = Boolean.getBoolean("homeward.long");
    private static final int MOST_MILLIS = 3000;

    /** As long as a statement may take: a hand-in has nothing to do with the mail server. */
    private static final long HAND_IN_MILLIS = 20_000;

    private final Random random = new Random(Long.getLong("homeward.seed", 1));
    private final List<ToldOverTheApi> stories = new ArrayList<>();
    private final Map<Integer, ToldOverTheApi> current = new HashMap<>();
    private final List<CompletableFuture<Void>> tellers = new ArrayList<>();
    private final Map<Fault, Recovery> struck = new TreeMap<>();
    private long handInBesideHangingMail;

    @Test
    void what_was_acknowledged_is_there_once_and_whole_whatever_failed(@TempDir Path folder) throws Exception {
        // given
        try (var world = FaultyWorld.in(folder)) {
            world.start();

            // when
            for (var fault : plan(world)) {
                var telling = List.of(told(world, 0), told(world, 1));
                inTheMiddle();
                world.strikes(fault, random, telling);
                telling.forEach(ToldOverTheApi::stop);
                if (fault == Fault.mailHangs) {
                    telling.forEach(story ->
                            handInBesideHangingMail = Math.max(handInBesideHangingMail, story.slowestHandIn()));
                }
                struck.merge(fault, world.recovers(), Recovery::and);
                for (var teller : tellers) {
                    teller.get(120, TimeUnit.SECONDS);
                }
                tellers.clear();
            }
            for (var held : List.of(true, false)) {
                for (var story : stories) {
                    story.holdsTheClock(held);
                    story.goesOnAt(world.node(0));
                    story.tell();
                }
            }

            // then
            var found = Found.in(world, struck, handInBesideHangingMail, stories);
            report(found);
            assertThat(found.acknowledged()).as("the faults hit work").isGreaterThan(struck.size());
            assertThat(found.mails().hung())
                    .as("the mail server hung while mails were due")
                    .isPositive();
            assertThat(found.handInBesideHangingMail())
                    .as("milliseconds of a hand-in while it hung")
                    .isBetween(1L, HAND_IN_MILLIS);
            assertThat(found.mails().lost()).as("mails that nobody got").isZero();
            assertThat(found.mails().doubled()).as("mails that went twice").isZero();
            assertThat(found.mails().stuck())
                    .as("mails that didn't leave in the end")
                    .isZero();
            assertThat(found.lost()).as("acknowledged hand-ins that are gone").isZero();
            assertThat(found.doubled())
                    .as("cases or processes that are there twice")
                    .isZero();
            assertThat(found.half())
                    .as("cases or steps that only one side knows")
                    .isZero();
            assertThat(found.closed()).as("stories told to their end").isEqualTo(found.stories());
        }
    }

    /** The node's unfinished story, or a new one, goes on in the background. */
    private ToldOverTheApi told(FaultyWorld world, int node) {
        var story = current.get(node);
        if (story == null || story.isOver() || story.isQuiet()) {
            story = new ToldOverTheApi(world.node(node), stories.size());
            story.holdsTheClock(true);
            stories.add(story);
            current.put(node, story);
        }
        story.goesOnAt(world.node(node));
        var telling = story;
        tellers.add(runAsync(() -> tellOn(telling)));
        return story;
    }

    /** What breaks off goes on, as people try again. */
    private static void tellOn(ToldOverTheApi story) {
        try {
            while (!story.isOver() && !story.isStopped()) {
                story.tell();
                RunningProgram.pause();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void inTheMiddle() throws InterruptedException {
        for (int millis = random.nextInt(MOST_MILLIS); millis > 0; millis -= 100) {
            RunningProgram.pause();
        }
    }

    private List<Fault> plan(FaultyWorld world) {
        var plan = new ArrayList<Fault>();
        for (var fault : Fault.values()) {
            if (world.canStrike(fault)) {
                plan.addAll(Collections.nCopies(LONG ? fault.often() : fault.once(), fault));
            }
        }
        Collections.shuffle(plan, random);
        return plan;
    }

    private static void report(Found found) throws Exception {
        var reports = Files.createDirectories(Path.of("target/reports"));
        JsonText.MAPPER.writeValue(reports.resolve("faults.json").toFile(), found);
    }
}
