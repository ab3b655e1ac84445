package org.homeward.platform.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.homeward.platform.database.OwnServer;

/** Two nodes, their database on a small disk of its own where the machine allows that, and the means to make them fail. */
final class FaultyWorld implements AutoCloseable {

    private static final int SECONDS = 180;
    private static final int FULL_TENTHS = 50;
    private static final int STALLED_TENTHS = 300;
    private static final int HANGING_TENTHS = Boolean.getBoolean("homeward.long") ? 300 : 50;
    private static final int MOST_HANGING_TENTHS = 900;

    private final SmallDisk disk;
    private final OwnServer server;
    private final HangingMailServer mailServer;
    private final List<RunningProgram> nodes;
    private int hung;

    private FaultyWorld(SmallDisk disk, OwnServer server, HangingMailServer mailServer, List<RunningProgram> nodes) {
        this.disk = disk;
        this.server = server;
        this.mailServer = mailServer;
        this.nodes = nodes;
    }

    static FaultyWorld in(Path folder) throws Exception {
        var place = folder.resolve("disk");
        var disk = SmallDisk.at(place);
        var server = Installation.serverIn(place);
        var mailServer = new HangingMailServer();
        var settings = new HashMap<>(server.settings());
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", mailServer.port());
        settings.put("homeward.mail.lease", "60s");
        var nodes = new ArrayList<RunningProgram>();
        for (var name : List.of("one", "other")) {
            nodes.add(Installation.programIn(Files.createDirectories(folder.resolve(name)), settings));
        }
        return new FaultyWorld(disk, server, mailServer, nodes);
    }

    void start() throws Exception {
        Installation.keysFor(node(0));
        node(0).start();
        node(1).takesKeysOf(node(0));
        node(1).start();
    }

    RunningProgram node(int index) {
        return nodes.get(index);
    }

    HangingMailServer mailServer() {
        return mailServer;
    }

    /** Connections in which the mail server said nothing. */
    int hungConnections() {
        return hung;
    }

    boolean canStrike(Fault fault) {
        return disk.canBeFilled() || fault != Fault.diskFull;
    }

    /** Returns when the fault is over, or what failed can be started again; while all go on with their stories. */
    void strikes(Fault fault, Random random, List<ToldOverTheApi> telling) throws Exception {
        switch (fault) {
            case program -> node(random.nextInt(2)).kill();
            case database -> server.kill();
            case both -> {
                server.kill();
                node(random.nextInt(2)).kill();
            }
            case diskFull -> {
                disk.fill();
                pause(FULL_TENTHS);
            }
            case stalled -> {
                server.stall();
                pause(STALLED_TENTHS);
                server.goOn();
            }
            case restarted -> node(random.nextInt(2)).close();
            case mailHangs -> hangs(telling);
        }
    }

    /** Until emails were due, and somebody handed a step in beside them. */
    private void hangs(List<ToldOverTheApi> telling) throws Exception {
        mailServer.hang();
        for (int tenth = 0; tenth < MOST_HANGING_TENTHS; tenth++) {
            var handedIn = telling.stream().anyMatch(story -> story.slowestHandIn() > 0);
            if (tenth >= HANGING_TENTHS && handedIn && mailServer.hanging() > 0) {
                break;
            }
            if (tenth % HANGING_TENTHS == HANGING_TENTHS - 1) {
                node(0).send("operator", "POST", "/demo/clock", "{\"advance\":\"P3D\"}");
            }
            pause(1);
        }
        hung += mailServer.workAgain();
    }

    /** The database first, then whichever node is gone; returns when both answer. */
    Recovery recovers() throws Exception {
        var over = System.nanoTime();
        disk.makeRoom();
        server.startAgain();
        var answers = nodes.stream().map(FaultyWorld::answers).toList();
        CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).get();
        var first = seconds(over);
        for (var answer : answers) {
            answer.get();
        }
        return Recovery.once(first, seconds(over));
    }

    private static double seconds(long since) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since) / 1000.0;
    }

    private static CompletableFuture<Void> answers(RunningProgram node) {
        var answers = new CompletableFuture<Void>();
        new Thread(() -> {
                    try {
                        if (!node.isAlive()) {
                            node.start();
                        }
                        awaitAnswer(node);
                        answers.complete(null);
                    } catch (Exception failed) {
                        answers.completeExceptionally(failed);
                    }
                })
                .start();
        return answers;
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(RunningProgram::close);
        mailServer.close();
        server.close();
        disk.close();
    }

    private static void awaitAnswer(RunningProgram node) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < deadline) {
            try {
                if (node.send("th.police1", "GET", "/tasks", null).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it isn't there yet
            }
            RunningProgram.pause();
        }
        throw new IllegalStateException("A node doesn't answer again");
    }

    private static void pause(int tenths) throws InterruptedException {
        for (int tenth = 0; tenth < tenths; tenth++) {
            RunningProgram.pause();
        }
    }
}
