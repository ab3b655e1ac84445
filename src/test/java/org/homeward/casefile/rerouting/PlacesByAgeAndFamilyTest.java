package org.homeward.casefile.rerouting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.homeward.casefile.linked.LinkedPersons;
import org.homeward.casefile.linked.PersonRelation;
import org.homeward.platform.demo.Scenario;
import org.homeward.shared.ActingParty;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The first place is one that takes the person: by gender as stated, age and family, then the nearest (R22). */
@ProcessTest
class PlacesByAgeAndFamilyTest {

    @Autowired
    Stories story;

    @Autowired
    LinkedPersons persons;

    @ParameterizedTest
    @CsvSource({
        "16, TH-90, alone,      no,  TH-WPC-SKL",
        "14, TH-90, alone,      no,  TH-RHB-NBI",
        "16, TH-27, alone,      no,  TH-RHB-NBI",
        "16, TH-27, withFamily, no,  TH-WPC-PTT",
        "16, TH-27, withFamily, yes, TH-RHB-NBI",
        "30, TH-27, withFamily, ,    TH-WPC-PTT"
    })
    void a_boy_of_15_may_come_to_a_nearer_place_and_a_family_stays_together(
            int age, String province, String company, @Nullable String suspected, String place) {
        // given
        var answers = Map.<String, List<Map<String, Object>>>of(
                IdentificationProcess.Step.SCREEN_PERSON, List.of(Map.of("unaccompanied", company)),
                IdentificationProcess.Step.SECURE_SAFETY,
                        List.of(suspected == null ? Map.of() : Map.of("companionSuspected", suspected)));
        var scenario = new Scenario("placed", "TH", "KH", "TH", age, "closed", Map.of(), answers, null);

        // when
        var tale = story.begun(scenario, 0, Map.of("hostProvince", province));
        story.tellBefore(tale, IdentificationProcess.Step.PLACE_TEMPORARILY);

        // then
        assertThat(story.open(tale.number(), IdentificationProcess.Step.PLACE_TEMPORARILY)
                        .agency()
                        .value())
                .isEqualTo(place);
    }

    /** The boy of a mother is at no place before one was asked whether both may come. */
    @ParameterizedTest
    @CsvSource({
        "Feminine,  Feminine,  no,  false, TH-WPC-NMA",
        "Feminine,  Feminine,  no,  true,  TH-WPC-NMA",
        "Feminine,  Masculine, no,  false, TH-PSDHS-SKA",
        "Feminine,  Masculine, no,  true,  TH-PSDHS-SKA",
        "Masculine, Masculine, no,  false, TH-WPC-PTT",
        "Masculine, Feminine,  no,  true,  TH-WPC-PTT",
        "Feminine,  Masculine, yes, false, TH-RHB-NBI"
    })
    void a_child_stays_with_the_parent_it_is_linked_with(
            String parentsGender, String gender, String suspected, boolean childFirst, String place) {
        // given
        var parent = story.begun(of(30, parentsGender, Map.of()), 0, Map.of("hostProvince", "TH-27"));
        var child =
                story.begun(of(3, gender, Map.of("companionSuspected", suspected)), 0, Map.of("hostProvince", "TH-27"));
        var police = story.actor("th.police1");
        ActingParty.as(police.agency(), () -> {
            persons.link(parent.number(), child.number(), PersonRelation.child, false, police);
            return parent;
        });

        // when
        var order = childFirst ? List.of(child, parent) : List.of(parent, child);
        order.forEach(tale -> story.tellBefore(tale, IdentificationProcess.Step.PLACE_TEMPORARILY));

        // then
        assertThat(story.open(child.number(), IdentificationProcess.Step.PLACE_TEMPORARILY)
                        .agency()
                        .value())
                .isEqualTo(place);
    }

    private static Scenario of(int age, String gender, Map<String, Object> safety) {
        return new Scenario(
                "placed",
                "TH",
                "KH",
                "TH",
                age,
                "closed",
                Map.of("prs_Gender", gender),
                Map.of(
                        IdentificationProcess.Step.SCREEN_PERSON,
                        List.of(Map.of("prs_Gender", gender)),
                        IdentificationProcess.Step.SECURE_SAFETY,
                        List.of(safety)),
                null);
    }
}
