package org.homeward.shell.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells one case's story over the API and remembers which hand-ins were acknowledged. */
final class ToldOverTheApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningProgram program;
    private final int person;
    private final DemoAnswers answers = new DemoAnswers();
    private final List<String> acknowledged = new ArrayList<>();
    private final List<StoryLine> ahead = new ArrayList<>(StoryLine.thKhAdult());
    private String number = "";

    ToldOverTheApi(RunningProgram program, int person) {
        this.program = program;
        this.person = person;
    }

    List<String> acknowledged() {
        return acknowledged;
    }

    boolean isOver() {
        return ahead.isEmpty();
    }

    /** Tells on until the end, or until the program is gone. */
    void tell() {
        try {
            if (number.isEmpty()) {
                var now =
                        Instant.parse(JSON.readTree(sent("operator", "POST", "/demo/clock", Map.of("advance", "PT1M")))
                                .path("now")
                                .asText());
                var data = answers.of("intake", person, now.minusSeconds(3600), Map.of());
                number = JSON.readTree(sent("th.police1", "POST", "/cases", data))
                        .path("number")
                        .asText();
            }
            while (!ahead.isEmpty()) {
                tell(ahead.get(0));
                ahead.remove(0);
            }
        } catch (IOException gone) {
            // the program was killed
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(StoryLine line) throws IOException, InterruptedException {
        if (line.isClock()) {
            sent("operator", "POST", "/demo/clock", Map.of("advance", line.form()));
            return;
        }
        var step = open(line);
        if (step == null) {
            return; // handed in just before the kill, without an answer
        }
        var data = answers.of(
                line.form(), person, Instant.parse(step.path("opened").asText()), line.changes());
        sent(line.account(), "POST", "/tasks/" + step.path("id").asText() + "/hand-in", data);
        acknowledged.add(step.path("id").asText());
    }

    private @org.jspecify.annotations.Nullable JsonNode open(StoryLine line) throws IOException, InterruptedException {
        for (int look = 0; look < 100; look++) {
            for (var scope : List.of("agency", "mine")) {
                var found = program.send(line.account(), "GET", "/tasks?scope=" + scope + "&case=" + number, null);
                for (var item : JSON.readTree(found.body()).path("items")) {
                    if (item.path("step").asText().equals(line.step())) {
                        return item;
                    }
                }
            }
            if (done(line)) {
                return null;
            }
            RunningProgram.pause();
        }
        throw new IllegalStateException("The step " + line.step() + " doesn't open");
    }

    private boolean done(StoryLine line) throws IOException {
        try (var database = program.database();
                var query = database.prepareStatement(
                        "select count(*) from homeward.finished_step where case_number = ? and step_key = ?")) {
            query.setString(1, number);
            query.setString(2, line.step());
            try (var row = query.executeQuery()) {
                row.next();
                var times = row.getInt(1);
                var ahead = this.ahead.stream()
                        .filter(other -> other.step().equals(line.step()))
                        .count();
                var all = StoryLine.thKhAdult().stream()
                        .filter(other -> other.step().equals(line.step()))
                        .count();
                return times > all - ahead;
            }
        } catch (java.sql.SQLException gone) {
            throw new IOException(gone);
        }
    }

    private String sent(String account, String method, String path, Map<String, Object> data)
            throws IOException, InterruptedException {
        var body = path.startsWith("/demo") ? data : Map.of("data", data);
        var answer = program.send(account, method, path, JSON.writeValueAsString(body));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
