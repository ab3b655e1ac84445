package org.homeward.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.homeward.shared.JsonText;
import tools.jackson.databind.JsonNode;

/** Opens cases over the API and leads them on, as their people would. */
final class Cases {

    private static final String OPENER = "th.police1";
    private static final int MOST_STEPS = 40;
    private static final int LOOKS = 500;

    private final People people;
    private final Connection database;
    private final Answers answers = new Answers();
    private final List<String> order;

    Cases(People people, Connection database) throws IOException {
        this.people = people;
        this.database = database;
        try (var story = Cases.class.getResourceAsStream("/demo/story.json")) {
            var all = JsonText.MAPPER.readTree(story).path("order");
            this.order = StreamSupport.stream(all.spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
        }
    }

    /** An open step: what its hand-in sends and who sends it. */
    record Step(String id, String number, String key, People.Person holder, String body) {}

    /** A new case's first step. */
    Step opened() throws Exception {
        var number = people.post(people.named(OPENER), "/cases", answers.of("intake", 1))
                .path("number")
                .asString();
        return awaited(number);
    }

    /** A new case's step of this key, all before it handed in. */
    Step before(String key) throws Exception {
        var step = opened();
        for (int told = 0; !step.key().equals(key); told++) {
            if (told > MOST_STEPS) {
                throw new IllegalStateException("No case comes to " + key);
            }
            handIn(step);
            step = awaited(step.number());
        }
        return step;
    }

    void handIn(Step step) throws IOException, InterruptedException {
        people.post(step.holder(), "/tasks/" + step.id() + "/hand-in", step.body());
    }

    private Step awaited(String number) throws Exception {
        for (int look = 0; look < LOOKS; look++) {
            var next = next(number);
            if (next.isPresent()) {
                return next.get();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IllegalStateException("No step opens in " + number);
    }

    private Optional<Step> next(String number) throws SQLException, IOException {
        var steps = new ArrayList<Step>();
        try (var query = database.prepareStatement("""
                select step_id, step_key, agency, agency_group, form_key from homeward.work_item where case_number = ?
                """)) {
            query.setString(1, number);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    steps.add(new Step(
                            row.getString("step_id"),
                            number,
                            row.getString("step_key"),
                            people.of(row.getString("agency"), row.getString("agency_group")),
                            People.body(answers.of(row.getString("form_key"), 0))));
                }
            }
        }
        return steps.stream().min(Comparator.comparingInt(step -> order.indexOf(step.key())));
    }
}
