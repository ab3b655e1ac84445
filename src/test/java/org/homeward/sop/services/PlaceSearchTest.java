package org.homeward.sop.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.PlaceSearchProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where no place suits the search goes on, wider each time, until there is one or the person doesn't want it. */
@WholeRun
@ProcessTest
class PlaceSearchTest {

    private static final String SHELTER = ProtectionProcess.Step.ARRANGE_SHELTER;
    private static final String SEARCH = PlaceSearchProcess.Step.SEARCH_PLACE;
    private static final Map<String, Object> NONE = Map.of("placement", "noneSuitable");
    private static final Map<String, Object> NOT_HERE = Map.of(PlaceSearchProcess.Variable.PLACE_FOUND, "no");

    @Autowired
    Stories story;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient database;

    @Test
    void the_search_widens_from_the_province_to_other_kinds_of_place_until_there_is_one() {
        // given
        var number = story.upTo(SHELTER, NONE);

        // then
        for (var reach : new String[] {"province", "region", "country", "otherKinds", "otherKinds"}) {
            assertThat(story.steps(number)).containsOnlyOnce(SEARCH);
            assertThat(reach(number)).isEqualTo(reach);
            assertThat(story.open(number, SEARCH).due()).isNotNull();
            story.play(number, SEARCH, NOT_HERE);
        }

        // when
        story.play(number, SEARCH, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(SEARCH);
    }

    @Test
    void a_need_that_is_not_met_anywhere_is_counted_once() {
        // given
        var before = counted();
        var number = story.upTo(SHELTER, NONE);

        // when
        story.play(number, SEARCH, NOT_HERE);
        story.play(number, SEARCH, NOT_HERE);

        // then
        assertThat(counted() - before).isEqualTo(1);
    }

    @Test
    void who_does_not_want_a_place_is_not_sought_one() {
        // given
        var number = story.upTo(SHELTER, NONE);
        story.steps(number);

        // when
        story.play(number, SEARCH, Map.of(PlaceSearchProcess.Variable.PLACE_FOUND, "declined"));

        // then
        assertThat(story.steps(number)).doesNotContain(SEARCH);
    }

    private String reach(CaseNumber number) {
        return String.valueOf(tasks.getVariable(story.open(number, SEARCH).id().value(), "searchReach"));
    }

    private long counted() {
        return database.sql("select coalesce(sum(persons), 0) from unmet_need where need = 'placement'")
                .query(Long.class)
                .single();
    }
}
