package org.homeward.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.homeward.channel.Message;
import org.homeward.directory.Directory;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.FormLibrary;
import org.homeward.inbox.HandIn;
import org.homeward.shared.CaseNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is handed in, and in which order: no child crosses without its safeguards (R19). */
class ChildOrdersTest extends AcrossTheStory {

    private static final long SEED = Long.getLong("homeward.seed", 1);
    private static final int WALKS = Boolean.getBoolean("homeward.long") ? 60 : 6;
    private static final int STEPS = 70;
    private static final Set<String> CROSSED = Set.of("handover.handedOver", "handover.receipted", "handover.departed");

    @Autowired
    HandIn handIn;

    @Autowired
    FormLibrary forms;

    @Autowired
    Directory directory;

    @Autowired
    CaseFactsRecords facts;

    @Autowired
    JdbcClient database;

    @Test
    void no_order_of_hand_ins_brings_a_child_over_the_border_without_its_safeguards() {
        for (int walk = 0; walk < WALKS; walk++) {
            var random = new Random(SEED * 1000 + walk);
            var number = opened(Map.of("ageStated", 15, "prs_Birthdate", "2012-03-14"));
            wander(number, random);
        }
    }

    private void wander(CaseNumber number, Random random) {
        var people = new Wanderer(handIn, forms, directory, clock);
        for (int i = 0; i < STEPS; i++) {
            clock.advance(Duration.ofHours(1));
            delivery.deliver(number);
            var open = workItems.ofCase(number);
            if (open.isEmpty()) {
                return;
            }
            var step = open.get(random.nextInt(open.size()));
            people.handsIn(step, random.nextInt(3) == 0 ? people.byChance(step, random) : people.told(step));
            delivery.deliver(number);
            if (facts.of(number).child()
                    && sent(number).stream().map(Message::name).anyMatch(CROSSED::contains)) {
                has_its_safeguards(number);
            }
        }
    }

    private void has_its_safeguards(CaseNumber number) {
        var whole = database.sql("""
                        select count(*) from child_safeguard
                        where case_number = ? and child_view_at is not null and escort_at is not null
                          and guardian_at is not null and (interview_at is null or guardian_at <= interview_at)
                          and best_interests in ('ReturnToFamily', 'ReturnToAltCare')
                          and (objected_at is null or objected_at <= best_interests_at)
                        """).param(number.value()).query(Long.class).single();
        assertThat(whole).as("safeguards of %s", number).isOne();
    }
}
