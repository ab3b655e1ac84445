package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeward.platform.database.OwnServer;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose database can't be used says so, to who watches it too. */
@WholeRun
class UnwellIT {

    private static final int POLLS = 64;
    private static final int MOST_WRITES = 100;
    private static final String FIGURES = "/actuator/prometheus";

    private SmallDisk disk;
    private OwnServer server;
    private RunningProgram program;
    private int person;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        var place = folder.resolve("disk");
        disk = SmallDisk.at(place);
        server = Installation.serverIn(place);
        program = Installation.programIn(Files.createDirectories(folder.resolve("node")), server.settings());
        Installation.keysFor(program);
        program.start();
        assertThat(figures()).contains("\nhomeward_healthy 1.0\n").doesNotContain("NaN");
    }

    @AfterEach
    void stop() throws Exception {
        program.close();
        disk.makeRoom();
        server.close();
        disk.close();
    }

    @Test
    void while_the_disk_is_full_and_nothing_is_taken_health_says_so_each_time() throws Exception {
        // given
        assumeTrue(disk.canBeFilled());
        disk.fill();
        for (int write = 0; write < MOST_WRITES && isTaken(); write++) {
            RunningProgram.pause();
        }
        awaitHealth(503);

        // when
        var health = new ArrayList<Integer>();
        var taken = 0;
        for (int poll = 0; poll < POLLS; poll++) {
            taken += isTaken() ? 1 : 0;
            health.add(program.status("/actuator/health"));
        }
        var figures = figures();

        // then
        System.out.printf("UnwellIT: of %d writes on a full disk %d were taken, health %s%n", POLLS, taken, health);
        assertThat(health).hasSize(POLLS).containsOnly(503);
        assertThat(figures).contains("\nhomeward_healthy 0.0\n");

        // when
        disk.makeRoom();
        server.startAgain();

        // then
        program.awaitReady();
        awaitHealth(200);
        assertThat(isTaken()).isTrue();
    }

    @Test
    void the_figures_are_answered_while_the_database_hangs_or_is_away() throws Exception {
        // when
        server.stall();
        var hanging = figures();
        server.goOn();
        server.kill();
        var away = figures();

        // then
        assertThat(List.of(hanging, away)).allSatisfy(figures -> assertThat(figures)
                .contains("\nhomeward_healthy 0.0\n", "\nhomeward_load_refused_total "));
        assertThat(program.send("th.police1", "GET", "/tasks", null).statusCode())
                .isEqualTo(503);
        assertThat(program.sendTo("th.police1", "GET", FIGURES, null).statusCode())
                .as("who was never let in")
                .isEqualTo(503);
    }

    /** What health said is kept for a second, so a change is seen a little later. */
    private void awaitHealth(int status) throws Exception {
        for (int poll = 0; poll < POLLS && program.status("/actuator/health") != status; poll++) {
            RunningProgram.pause();
        }
        assertThat(program.status("/actuator/health")).isEqualTo(status);
    }

    private boolean isTaken() {
        var story = new ToldOverTheApi(program, person++);
        story.tell(1);
        return !story.acknowledged().isEmpty();
    }

    private String figures() throws Exception {
        var answer = program.sendTo("operator", "GET", FIGURES, null);
        assertThat(answer.statusCode()).as("the figures").isEqualTo(200);
        return answer.body();
    }
}
