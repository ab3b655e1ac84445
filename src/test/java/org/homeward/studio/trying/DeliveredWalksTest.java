package org.homeward.studio.trying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.directory.PackagedRoles;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.engine.models.Deployments;
import org.homeward.engine.modelset.ProgramContract;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The walks that the program brings block a draft on whose way they stop, until an owner takes them out. */
@DatabaseTest
class DeliveredWalksTest {

    private static final Sop IDENTIFICATION = new Sop("identification");
    private static final String RESULT = "processes/identification/screeningResult.dmn";

    @Autowired
    Scenarios scenarios;

    @Autowired
    DraftTrials trying;

    @Autowired
    SopDrafts drafts;

    @Autowired
    SopVersions versions;

    @Autowired
    Deployments deployments;

    @Autowired
    Accounts accounts;

    @Autowired
    MessageSource texts;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
        database.sql("delete from sop_scenario").update();
    }

    @AfterEach
    void nothing_is_left() {
        database.sql("delete from sop_scenario").update();
    }

    @Test
    void they_come_to_their_ends_through_the_delivered_procedure() {
        // when
        var outcomes = scenarios.run(IDENTIFICATION, inForce(), Locale.ENGLISH);

        // then
        assertThat(outcomes).hasSizeGreaterThan(10).allMatch(ScenarioOutcome::passed);
        assertThat(outcomes)
                .extracting(ScenarioOutcome::name)
                .doesNotHaveDuplicates()
                .contains("Identification: Person not identified");
    }

    @Test
    void a_way_that_leads_elsewhere_is_told_with_the_walk_the_end_and_why() {
        // when
        var refused = catchThrowableOfType(
                InvalidContentException.class,
                () -> scenarios.requirePassed(IDENTIFICATION, nobodyIsWithoutSigns(), Locale.ENGLISH));

        // then
        assertThat(refused.problems())
                .map(this::sentence)
                .contains(
                        "Identification: No signs of trafficking. A step waits that this walk does not know: Make the person"
                                + " safe. If that is right, walk again and keep the new walk in its place.");
    }

    @Test
    void an_owner_takes_a_walk_out_and_the_second_person_reads_it() {
        // given
        var draft = drafts.require(drafts.open(IDENTIFICATION, owner()), owner());
        var stopped = stopped(nobodyIsWithoutSigns());

        // when
        trying.takeOutDelivered(draft, stopped, owner());

        // then
        scenarios.requirePassed(IDENTIFICATION, nobodyIsWithoutSigns(), Locale.ENGLISH);
        assertThat(scenarios.takenOut(IDENTIFICATION, Locale.ENGLISH))
                .hasSameSizeAs(stopped)
                .allSatisfy(out -> assertThat(out.name()).contains(": "));

        // when
        scenarios.forgetTakenOut(IDENTIFICATION);

        // then
        assertThat(stopped(nobodyIsWithoutSigns())).isEqualTo(stopped).isNotEmpty();
    }

    @Test
    void a_way_that_was_published_before_is_no_reason() {
        // given
        var former = deployments.inForce(IDENTIFICATION.key());
        var published = nobodyIsWithoutSigns();
        publish(published.byName());

        // when / then
        try {
            assertThat(stopped(published)).isNotEmpty();
            scenarios.requirePassed(IDENTIFICATION, published, Locale.ENGLISH);
        } finally {
            publish(deployments.content(IDENTIFICATION.key(), former));
        }
    }

    private void publish(Map<String, byte[]> files) {
        ActingParty.asSystem(
                "test",
                () -> deployments.publish(
                        IDENTIFICATION.key(), files, ProgramContract.packaged(PackagedRoles.names())));
    }

    /** The keys of the walks that stop in these files. */
    private List<String> stopped(SopFiles files) {
        return ScenarioOutcome.stoppedOfDelivered(scenarios.run(IDENTIFICATION, files, Locale.ENGLISH));
    }

    private String sentence(FieldProblem problem) {
        return problem.field() + ". "
                + texts.getMessage(problem.messageKey(), problem.arguments().toArray(), Locale.ENGLISH);
    }

    /** Who shows no sign goes the way of who may be trafficked. */
    private SopFiles nobodyIsWithoutSigns() {
        var table = inForce().text(RESULT);
        return inForce()
                .with(RESULT, table.replace("\"notApparent\"", "\"possible\"").getBytes(StandardCharsets.UTF_8));
    }

    private SopFiles inForce() {
        return versions.inForceFiles(IDENTIFICATION);
    }

    private Actor owner() {
        return accounts.byName("owner").map(accounts::actorOf).orElseThrow();
    }
}
