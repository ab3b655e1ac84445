package org.homeward.platform.demo;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.homeward.platform.database.OwnServer;

/** Two nodes, their database on a small disk of its own where the machine allows that, and the means to make them fail. */
final class FaultyWorld implements AutoCloseable {

    private static final int SECONDS = 180;
    private static final int STALLED_TENTHS = 300;
    private static final List<String> SHARED =
            List.of("keys/master.json", "keys/hash.json", "keys/audit.json", "accounts.csv");

    private final Path disk;
    private final boolean small;
    private final OwnServer server;
    private final List<RunningProgram> nodes;

    private FaultyWorld(Path disk, boolean small, OwnServer server, List<RunningProgram> nodes) {
        this.disk = disk;
        this.small = small;
        this.server = server;
        this.nodes = nodes;
    }

    static FaultyWorld in(Path folder) throws Exception {
        var disk = Files.createDirectories(folder.resolve("disk"));
        var small = ran("mount", "-t", "tmpfs", "-o", "size=600m,mode=700", "tmpfs", disk.toString());
        if (!small) {
            System.err.println("FaultsIT: no disk can be mounted here, so none is filled up");
        }
        var server = OwnServer.start(disk);
        var nodes = new ArrayList<RunningProgram>();
        for (var name : List.of("one", "other")) {
            nodes.add(new RunningProgram(Files.createDirectories(folder.resolve(name)), server.settings()));
        }
        return new FaultyWorld(disk, small, server, nodes);
    }

    void start() throws Exception {
        node(0).start();
        var first = node(0).folder().resolve("data");
        var second = node(1).folder().resolve("data");
        Files.createDirectories(second.resolve("keys"));
        for (var shared : SHARED) {
            Files.copy(first.resolve(shared), second.resolve(shared));
        }
        node(1).start();
    }

    RunningProgram node(int index) {
        return nodes.get(index);
    }

    boolean canStrike(Fault fault) {
        return small || fault != Fault.diskFull;
    }

    void strikes(Fault fault, Random random) throws Exception {
        switch (fault) {
            case program -> node(random.nextInt(2)).kill();
            case database -> server.kill();
            case both -> {
                server.kill();
                node(random.nextInt(2)).kill();
            }
            case diskFull -> fill();
            case stalled -> {
                server.stall();
                pause(STALLED_TENTHS);
                server.goOn();
            }
            case restarted -> node(random.nextInt(2)).close();
        }
    }

    /** The database first, then whichever node is gone; returns when both answer. */
    void recovers(Fault fault) throws Exception {
        Files.deleteIfExists(filler());
        server.startAgain();
        for (var node : nodes) {
            if (!node.isAlive()) {
                node.start();
            }
            awaitAnswer(node);
        }
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(RunningProgram::close);
        server.close();
        if (small) {
            ran("umount", disk.toString());
        }
    }

    /** Until nothing more goes on the disk; what the programs try then is told no. */
    private void fill() throws Exception {
        try (var file = new RandomAccessFile(filler().toFile(), "rw")) {
            var block = new byte[64 * 1024];
            while (true) {
                file.write(block);
            }
        } catch (IOException full) {
            pause(50);
        }
    }

    private Path filler() {
        return disk.resolve("filler");
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

    private static boolean ran(String... command) throws IOException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .onExit()
                        .join()
                        .exitValue()
                == 0;
    }
}
