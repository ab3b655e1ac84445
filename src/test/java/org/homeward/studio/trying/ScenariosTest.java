package org.homeward.studio.trying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.Corridor;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.studio.trying.ScenarioOutcome.How;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeRun
@DatabaseTest
class ScenariosTest {

    private static final Sop IDENTIFICATION = new Sop("identification");
    private static final String MODEL = "processes/identification/identification.bpmn";
    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");

    private static final String NAME = "An adult is identified";

    private final DemoAnswers answers = new DemoAnswers();

    @Autowired
    Scenarios scenarios;

    @Autowired
    DraftTrials trying;

    @Autowired
    SopDrafts drafts;

    @Autowired
    SopVersions versions;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
        database.sql("delete from sop_scenario").update();
    }

    @Test
    void a_kept_walk_passes_again_on_the_same_files() {
        // given
        keptWalk(NAME);

        var before = deployments();

        // when
        var outcomes = kept(inForce());

        // then
        assertThat(outcomes).singleElement().satisfies(one -> {
            assertThat(one.how()).isEqualTo(How.passed);
            assertThat(one.at()).isEqualTo(one.of()).isPositive();
        });
        scenarios.requirePassed(IDENTIFICATION, inForce(), Locale.ENGLISH);
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void a_step_that_a_kept_walk_does_not_know_stops_it() {
        // given
        keptWalk(NAME);
        var changed = inForce()
                .with(
                        MODEL,
                        inForce()
                                .text(MODEL)
                                .replace(IdentificationProcess.Step.SECURE_SAFETY + "\"", "userTask_makeSafe\"")
                                .getBytes(StandardCharsets.UTF_8));

        // when
        var outcomes = kept(changed);

        // then
        assertThat(outcomes).singleElement().satisfies(one -> {
            assertThat(one.how()).isEqualTo(How.newStep);
            assertThat(one.step()).isEqualTo("Make the person safe");
            assertThat(one.at()).isEqualTo(1);
        });
        assertThatThrownBy(() -> scenarios.requirePassed(IDENTIFICATION, changed, Locale.ENGLISH))
                .isInstanceOfSatisfying(InvalidContentException.class, wrong -> assertThat(wrong.problems())
                        .filteredOn(problem -> problem.field().equals(NAME))
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.messageKey()).isEqualTo("trying.how.newStep")));
    }

    @Test
    void a_model_that_the_wall_refuses_is_not_tried() {
        // given
        keptWalk(NAME);
        var hostile = inForce()
                .with(
                        MODEL,
                        inForce()
                                .text(MODEL)
                                .replace("${sendMessage}", "${runtimeService}")
                                .getBytes(StandardCharsets.UTF_8));

        // when
        var outcomes = kept(hostile);

        // then
        assertThat(outcomes).singleElement().satisfies(one -> assertThat(one.how())
                .isEqualTo(How.refused));
    }

    @Test
    void a_walk_is_kept_under_a_name() {
        // given
        var draft = draft();
        var walk = begun(draft);

        // when / then
        assertThatThrownBy(() -> trying.keep(draft, walk, " ", owner())).isInstanceOf(InvalidContentException.class);
        assertThat(scenarios.of(IDENTIFICATION)).isEmpty();
        trying.end(draft.id(), walk);
    }

    /** How the kept walks went, without those that the program brings. */
    private List<ScenarioOutcome> kept(SopFiles files) {
        return scenarios.run(IDENTIFICATION, files, Locale.ENGLISH).stream()
                .filter(outcome -> outcome.name().equals(NAME))
                .toList();
    }

    private void keptWalk(String name) {
        var draft = draft();
        var walk = begun(draft);
        for (int step = 0; step < 3; step++) {
            var state = trying.state(draft.id(), walk, Locale.ENGLISH);
            var open = state.open().get(0);
            trying.answer(
                    draft.id(),
                    walk,
                    open.id(),
                    answers.of(String.valueOf(open.form()), 3, state.now(), java.util.Map.of()));
        }
        trying.keep(draft, walk, name, owner());
        trying.end(draft.id(), walk);
    }

    private WalkId begun(SopDraft draft) {
        return trying.start(
                draft, new WalkFacts(IdentificationProcess.KEY, false, Corridor.of("TH-KH"), MONDAY), owner());
    }

    private SopDraft draft() {
        return drafts.require(drafts.open(IDENTIFICATION, owner()), owner());
    }

    private long deployments() {
        return database.sql("select count(*) from sandbox.act_re_deployment")
                .query(Long.class)
                .single();
    }

    private SopFiles inForce() {
        return versions.inForceFiles(IDENTIFICATION);
    }

    private Actor owner() {
        return accounts.byName("owner").map(accounts::actorOf).orElseThrow();
    }
}
