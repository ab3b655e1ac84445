package org.homeward.sop.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.Participation;
import org.homeward.casefile.known.PersonFile;
import org.homeward.inbox.FactsBesideForm;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new address is told where the safety is looked at again, and read by who visits, not by who once had the case (R9). */
@ProcessTest
class R9NewAddressTest {

    private static final String VISIT = ReintegrationProcess.Step.VISIT_PERSON;
    private static final String SAFETY = ReintegrationProcess.Step.REASSESS_SAFETY;
    private static final String ADDRESS = "returnAddress";
    private static final String NEW = "with an aunt, house 12";

    @Autowired
    Stories story;

    @Autowired
    Participation participation;

    @Autowired
    PersonFile file;

    @Autowired
    FactsBesideForm facts;

    @Test
    void it_is_told_with_the_safety_and_read_by_who_visits_alone() {
        // given
        var tale = story.begun(StoryBook.usual(), 0, Map.of());
        var number = tale.number();
        story.tellBefore(tale, VISIT);
        story.play(number, VISIT, Map.of("immediateSafety", "High"));
        var once = story.actor("kh.bmc1");
        ActingParty.asSystem("test", () -> {
            participation.join(number, once.agency(), BorderSide.origin);
            return number;
        });

        // when
        story.play(number, SAFETY, Map.of(ADDRESS, NEW));

        // then
        assertThat(read(number, "kh.btb1")).contains(ADDRESS);
        assertThat(read(number, "kh.bmc1")).isNotEmpty().doesNotContain(ADDRESS);
        assertThat(read(number, "kh.mosvy1")).isNotEmpty().doesNotContain(ADDRESS);

        // when
        story.tellBefore(number, VISIT);

        // then
        var visitor = story.actor("kh.btb1");
        assertThat(ActingParty.as(visitor.agency(), () -> facts.of(story.open(number, VISIT), visitor, Locale.ENGLISH)))
                .anySatisfy(fact -> assertThat(fact.answer()).isEqualTo(NEW));
    }

    private List<String> read(CaseNumber number, String account) {
        var actor = story.actor(account);
        return ActingParty.as(actor.agency(), () -> file.of(number, actor)).stream()
                .map(answer -> answer.field().key())
                .toList();
    }
}
