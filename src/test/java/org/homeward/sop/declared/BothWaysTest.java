package org.homeward.sop.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.steps.DeclaredSteps;
import org.homeward.sop.children.FormerChildren;
import org.homeward.sop.identification.FormerIdentification;
import org.homeward.sop.limits.FormerLimits;
import org.homeward.sop.panel.FormerPanel;
import org.homeward.sop.protection.FormerProtection;
import org.homeward.sop.reintegration.FormerHome;
import org.homeward.sop.repatriation.FormerReturn;
import org.homeward.sop.services.FormerPlaces;
import org.homeward.sop.services.FormerServices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A declaration says the same as the class that did the step before: variables, problems with their fields, keys and arguments, and
 * effects in their order. {@code -Pwhole} and {@code -Dhomeward.long=true} make 20,000 cases of a step that refuses, 2,000 of others.
 */
class BothWaysTest {

    private static final int FEW = 400;
    private static final int MANY = 2_000;
    private static final int MOST = 20_000;
    private static final long SEED = 30;
    private static final Pattern MESSAGE = Pattern.compile("(?<=messageKey=)[\\w.]+");

    static Stream<Class<? extends HandInHandler>> former() {
        return Stream.of(
                        FormerChildren.ALL,
                        FormerHome.ALL,
                        FormerIdentification.ALL,
                        FormerLimits.ALL,
                        FormerPanel.ALL,
                        FormerPlaces.ALL,
                        FormerProtection.ALL,
                        FormerReturn.ALL,
                        FormerServices.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("former")
    void a_declared_step_does_as_it_did_before(Class<? extends HandInHandler> former) {
        // given
        var ways = new MadeWays(former);
        var rules = DeclaredSteps.of(ways.step()).orElseThrow();
        var refuses = !rules.insists().isEmpty();
        var long_ = Boolean.getBoolean("homeward.long");
        var random = new Random(SEED);
        var kinds = new TreeMap<String, Integer>();

        // when, then
        for (int i = 0; i < (long_ ? refuses ? MOST : MANY : FEW); i++) {
            var made = new MadeCase(rules, random);
            var before = ways.former(made);
            if (before.failed()) {
                continue;
            }
            assertThat(ways.declared(rules, made)).as("%s", made).isEqualTo(before);
            kinds.merge(kind(before), 1, Integer::sum);
        }
        System.out.println(ways.step() + " " + kinds);
        assertThat(kinds).as("done at times").containsKey("done");
        assertThat(kinds.size() > 1).as("refused at times").isEqualTo(refuses);
    }

    /** How a refusal reads without the days and numbers in it. */
    private static String kind(Compared way) {
        return way.refused()
                ? MESSAGE.matcher(way.result())
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .sorted()
                        .toList()
                        .toString()
                : "done";
    }
}
