package org.homeward.casefile.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.homeward.casefile.Readers;
import org.homeward.casefile.SomeCases;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.NotFound;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is linked with whom, who may see it, and how a link ends.
 *
 * <p>Long: each way in and out of one link, with the same two persons.
 */
@DatabaseTest
class LinkedPersonsTest {

    private static final Actor POLICE = Readers.police();

    @Autowired
    LinkedPersons persons;

    @Autowired
    ParentsAndChildren families;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    SomeCases cases;

    @ParameterizedTest
    @CsvSource({"child, parent", "parent, child", "sibling, sibling", "partner, partner", "relative, relative"})
    void each_of_the_two_is_seen_from_the_other_as_what_it_is_to_it(PersonRelation there, PersonRelation back) {
        // given
        var one = cases.aCase().build();
        var other = cases.aCase().child().build();

        // when
        link(one, other, there);

        // then
        assertThat(seen(one, POLICE)).extracting(LinkedPerson::relation).containsExactly(there);
        assertThat(seen(other, POLICE)).extracting(LinkedPerson::relation).containsExactly(back);
        assertThat(seen(other, POLICE)).extracting(LinkedPerson::other).containsExactly(one);
    }

    @Test
    void who_holds_one_of_the_cases_knows_of_the_other_and_an_agency_that_works_in_one_alone_does_not() {
        // given
        var mother =
                cases.aCase().with(Readers.shelter(), Readers.thaiFocalPoint()).build();
        var baby = cases.aCase().child().build();
        cases.hold(mother, Readers.shelter());

        // when
        link(mother, baby, PersonRelation.child);

        // then
        assertThat(seen(mother, Readers.shelter())).singleElement().satisfies(linked -> {
            assertThat(linked.other()).isEqualTo(baby);
            assertThat(linked.works()).isFalse();
        });
        assertThat(seen(mother, Readers.thaiFocalPoint())).isEmpty();
        assertThatThrownBy(() -> seen(baby, Readers.shelter())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_counterpart_learns_of_a_link_only_while_both_persons_are_shared_with_it() {
        // given
        var one = cases.aCase()
                .with(Readers.shelter(), Readers.khmerFocalPoint())
                .withConsent(Purpose.ShareWithOriginAgency)
                .build();
        var other = cases.aCase().with(Readers.shelter()).build();
        link(one, other, PersonRelation.sibling);

        // then
        assertThat(seen(one, Readers.khmerFocalPoint())).isEmpty();

        // when it takes part in both, and one of the two hasn't agreed
        cases.join(other, Readers.khmerFocalPoint());
        assertThat(seen(one, Readers.khmerFocalPoint())).isEmpty();

        // when both agreed
        cases.answer(other, Purpose.ShareWithOriginAgency, ConsentValue.Given);
        assertThat(seen(one, Readers.khmerFocalPoint()))
                .extracting(LinkedPerson::other)
                .containsExactly(other);

        // when one of them says no after all
        cases.answer(other, Purpose.ShareWithOriginAgency, ConsentValue.Withdrawn);
        assertThat(seen(one, Readers.khmerFocalPoint())).isEmpty();
        assertThat(seen(one, POLICE)).hasSize(1);
    }

    @Test
    void the_database_shows_a_link_to_no_counterpart_of_one_alone() {
        // given
        var one = cases.aCase().with(Readers.khmerFocalPoint()).build();
        var other = cases.aCase().build();
        link(one, other, PersonRelation.sibling);

        // then
        assertThat(rows(one, Readers.khmerFocalPoint())).isZero();
        assertThat(rows(one, Readers.stranger())).isZero();
        assertThat(rows(one, POLICE)).isEqualTo(1);
        assertThat(cases.forNobody(() -> count(one))).isZero();
    }

    @Test
    void a_counterpart_links_nothing() {
        // given
        var one = cases.aCase().with(Readers.khmerFocalPoint()).build();
        var other = cases.aCase().with(Readers.khmerFocalPoint()).build();

        // then
        assertThatThrownBy(() -> link(one, other, PersonRelation.sibling, false, Readers.khmerFocalPoint()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_case_of_others_and_one_that_does_not_exist_are_the_same() {
        // given
        var one = cases.aCase().with(Readers.shelter()).build();
        var others = cases.aCase().build();

        // then
        for (var number : List.of(others, new CaseNumber("C-7K2Q-M4X4"))) {
            refused(() -> link(one, number, PersonRelation.sibling, false, Readers.shelter()), "linked.wrong.notYours");
        }
    }

    @Test
    void two_cases_are_linked_once_and_none_with_itself() {
        // given
        var one = cases.aCase().build();
        var other = cases.aCase().build();
        link(one, other, PersonRelation.sibling);

        // then
        refused(() -> link(other, one, PersonRelation.partner), "linked.wrong.already");
        refused(() -> link(one, one, PersonRelation.sibling), "linked.wrong.itself");
    }

    @ParameterizedTest
    @EnumSource(PersonRelation.class)
    void who_was_involved_is_no_family_of_the_other(PersonRelation relation) {
        // given
        var one = cases.aCase().build();
        var other = cases.aCase().child().build();

        // then
        refused(() -> link(one, other, relation, true, POLICE), "linked.wrong.involved");
        assertThat(seen(one, POLICE)).isEmpty();
    }

    @Test
    void a_wrong_link_ends_with_a_reason_and_the_right_one_may_follow() {
        // given
        var one = cases.aCase().build();
        var other = cases.aCase().build();
        link(one, other, PersonRelation.partner);

        // when
        cases.run(POLICE, () -> persons.end(other, one, LinkEndReason.byMistake, POLICE));

        // then
        assertThat(seen(one, POLICE)).isEmpty();
        assertThatThrownBy(() -> cases.run(POLICE, () -> persons.end(one, other, LinkEndReason.byMistake, POLICE)))
                .isInstanceOf(ConflictException.class);
        link(one, other, PersonRelation.sibling);
        assertThat(seen(one, POLICE)).extracting(LinkedPerson::relation).containsExactly(PersonRelation.sibling);
    }

    @Test
    void that_a_parent_and_a_child_do_not_belong_together_is_one_persons_word_until_a_supervisor_confirms_it() {
        // given
        var head = Readers.with("police.head", Role.supervisor, "police", Readers.THAI_POLICE);
        var colleague = Readers.with("police.colleague", Role.caseworker, "police", Readers.THAI_POLICE);
        var same = Readers.with(POLICE.username(), Role.supervisor, "police", Readers.THAI_POLICE);
        var mother = cases.aCase().build();
        var baby = cases.aCase().child().build();
        link(mother, baby, PersonRelation.child);

        // when
        end(mother, baby, POLICE);

        // then it binds them, and nothing weaker takes its place
        assertThat(bound(baby)).containsExactly(new ParentAndChild(mother, baby, false));
        refused(() -> link(mother, baby, PersonRelation.relative), "linked.wrong.already");
        for (var actor : List.of(POLICE, colleague, same)) {
            refused(() -> end(baby, mother, actor), "linked.end.another");
        }
        assertThat(bound(baby)).containsExactly(new ParentAndChild(mother, baby, false));

        // when
        end(baby, mother, head);

        // then
        assertThat(bound(baby)).isEmpty();
        link(mother, baby, PersonRelation.relative);
    }

    @Test
    void only_the_parents_own_choice_is_written_down_as_one() {
        // given
        var mother = cases.aCase().build();
        var baby = cases.aCase().child().build();
        link(mother, baby, PersonRelation.child);

        // then
        assertThatThrownBy(() -> cases.run(POLICE, () -> persons.parentChose(baby, mother, true, POLICE)))
                .isInstanceOf(ConflictException.class);

        // when
        cases.run(POLICE, () -> persons.parentChose(mother, baby, true, POLICE));

        // then
        assertThat(seen(baby, POLICE)).singleElement().satisfies(linked -> {
            assertThat(linked.parentApart()).isTrue();
            assertThat(linked.crossTogether()).isTrue();
        });
    }

    @Test
    void parent_and_child_are_bound_and_nobody_else_and_only_panel_and_parent_together_part_them() {
        // given
        var mother = cases.aCase().build();
        var baby = cases.aCase().child().build();
        var aunt = cases.aCase().build();
        link(mother, baby, PersonRelation.child);
        link(baby, aunt, PersonRelation.relative);
        assertThat(bound(baby)).containsExactly(new ParentAndChild(mother, baby, false));

        // when
        cases.run(POLICE, () -> families.panelDecided(baby, true, clock.instant()));

        // then
        assertThat(bound(mother)).containsExactly(new ParentAndChild(mother, baby, false));

        // when
        cases.run(POLICE, () -> persons.parentChose(mother, baby, true, POLICE));
        assertThat(bound(mother)).containsExactly(new ParentAndChild(mother, baby, true));

        // when the panel decides anew
        cases.run(POLICE, () -> families.panelDecided(baby, false, clock.instant()));
        assertThat(bound(mother)).containsExactly(new ParentAndChild(mother, baby, false));
    }

    private void end(CaseNumber one, CaseNumber other, Actor actor) {
        cases.run(actor, () -> persons.end(one, other, LinkEndReason.notRelated, actor));
    }

    private List<ParentAndChild> bound(CaseNumber number) {
        return cases.as(POLICE, () -> families.hold(number));
    }

    private void link(CaseNumber one, CaseNumber other, PersonRelation relation) {
        link(one, other, relation, false, POLICE);
    }

    private void link(CaseNumber one, CaseNumber other, PersonRelation relation, boolean involved, Actor actor) {
        cases.run(actor, () -> persons.link(one, other, relation, involved, actor));
    }

    private List<LinkedPerson> seen(CaseNumber number, Actor reader) {
        return cases.as(reader, () -> persons.of(number, reader));
    }

    private int rows(CaseNumber number, Actor reader) {
        return cases.as(reader, () -> count(number));
    }

    private int count(CaseNumber number) {
        return database.sql("select count(*) from case_link where :number in (one_case, other_case)")
                .param("number", number.value())
                .query(Integer.class)
                .single();
    }

    private static void refused(Runnable work, String messageKey) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(InvalidContentException.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::messageKey)
                        .containsExactly(messageKey));
    }
}
