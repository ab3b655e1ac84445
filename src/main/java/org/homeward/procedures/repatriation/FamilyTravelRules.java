package org.homeward.procedures.repatriation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CasePart.Relative;
import org.homeward.procedures.CasePart.Way;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RequirementGroup;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.jspecify.annotations.Nullable;

/**
 * A parent and a child go home together or neither does, over a border or within one country, unless the panel decided and the parent
 * chose otherwise (R21). The refusal says that somebody isn't ready, never who or why (R11).
 * A relative who came home earlier is joined there.
 */
final class FamilyTravelRules {

    static final String BOTH_CROSS = "bothCross";

    private static final String DAY = HandoverProcess.Variable.PLANNED_HANDOVER;
    private static final String POINT = HandoverProcess.Variable.HANDOVER_POINT;
    private static final String[] ANNOUNCED = {HandoverProcess.Step.CHECK_DEPARTURE, HandoverProcess.Step.HAND_OVER};
    private static final String[] PLANNED = {
        DomesticReturnProcess.Step.CHECK_DEPARTURE, DomesticReturnProcess.Step.BRING_HOME
    };

    private FamilyTravelRules() {}

    /** The notice names the day and the place at which the other crosses, where those are set already. */
    static Requirement samePlan() {
        return Requirement.refuses(
                        "familySamePlan",
                        DAY,
                        "linked.cross.otherPlan",
                        (state, said) -> bound(state)
                                .flatMap(other -> at(other, HandoverProcess.KEY, ANNOUNCED).stream())
                                .anyMatch(way -> !isFor(way, said.text(DAY), said.text(POINT))),
                        CasePart.FAMILY)
                .keeps("R21");
    }

    /** The other's return is approved, and announced for the same day and place. */
    static Requirement announced() {
        return withSamePlan(
                "familyAnnounced", HandoverProcess.Variable.STILL_WANTS_RETURN, "linked.cross.notAnnounced", ANNOUNCED);
    }

    /** The other was checked for the same hand-over, and whoever hands over sees both cross. */
    static RequirementGroup bothCross() {
        return RequirementGroup.first(
                withSamePlan(
                        "familyChecked",
                        HandoverProcess.Variable.HANDOVER_DONE,
                        "linked.cross.notChecked",
                        HandoverProcess.Step.HAND_OVER),
                Requirement.refuses(
                                "familyCrosses",
                                BOTH_CROSS,
                                "linked.cross.notBoth",
                                (state, said) -> bound(state).findAny().isPresent() && !said.is(BOTH_CROSS, "yes"),
                                CasePart.FAMILY)
                        .keeps("R21"));
    }

    /** Within one country the plan names the day on which the other travels, unless that is over. */
    static Requirement sameDay() {
        return Requirement.refuses(
                        "familySameDay",
                        DAY,
                        "linked.home.otherDay",
                        (state, said) -> {
                            var today = state.world().today(said.country());
                            return bound(state)
                                    .flatMap(other -> at(other, DomesticReturnProcess.KEY, PLANNED).stream())
                                    .flatMap(way -> Stream.ofNullable(way.day()))
                                    .anyMatch(day -> !day.equals(said.text(DAY))
                                            && !LocalDate.parse(day.substring(0, 10))
                                                    .isBefore(today));
                        },
                        CasePart.FAMILY)
                .keeps("R21");
    }

    /** Within one country the other's way home is planned as well. */
    static Requirement planned() {
        return onTheWay(
                "familyPlanned", DomesticReturnProcess.Variable.STILL_WANTS_RETURN, "linked.home.notPlanned", PLANNED);
    }

    /** Within one country the other was checked as well, and both come home. */
    static RequirementGroup bothHome() {
        return RequirementGroup.first(
                onTheWay(
                        "familyCheckedAtHome",
                        DomesticReturnProcess.Variable.TRAVEL_DONE,
                        "linked.home.notChecked",
                        DomesticReturnProcess.Step.BRING_HOME),
                Requirement.refuses(
                                "familyComesHome",
                                BOTH_CROSS,
                                "linked.home.notBoth",
                                (state, said) -> bound(state).findAny().isPresent()
                                        && said.asks(BOTH_CROSS)
                                        && !said.is(BOTH_CROSS, "yes"),
                                CasePart.FAMILY)
                        .keeps("R21"));
    }

    private static Requirement onTheWay(String name, String field, String key, String... ready) {
        return Requirement.refuses(
                        name,
                        field,
                        key,
                        (state, said) -> bound(state).anyMatch(other -> at(other, DomesticReturnProcess.KEY, ready)
                                .isEmpty()),
                        CasePart.FAMILY)
                .keeps("R21");
    }

    private static Requirement withSamePlan(String name, String field, String key, String... ready) {
        return Requirement.refuses(
                        name,
                        field,
                        key,
                        (state, said) -> bound(state).anyMatch(other -> at(other, HandoverProcess.KEY, ready)
                                .filter(way -> isFor(way, text(state, DAY), text(state, POINT)))
                                .isEmpty()),
                        CasePart.FAMILY,
                        CasePart.PROCESS)
                .keeps("R21");
    }

    /** Those without whom the person doesn't go home, and who aren't on the way or there yet. */
    private static Stream<Relative> bound(CaseState state) {
        return state.get(CasePart.FAMILY).stream().filter(other -> other.bound() && !other.left());
    }

    private static Optional<Way> at(Relative other, String process, String... steps) {
        return other.ways().stream()
                .filter(way ->
                        way.process().equals(process) && Arrays.asList(steps).contains(way.step()))
                .findFirst();
    }

    private static boolean isFor(Way way, @Nullable String day, @Nullable String point) {
        return Objects.equals(way.day(), day) && Objects.equals(way.point(), point);
    }

    private static @Nullable String text(CaseState state, String variable) {
        return state.known(variable).map(Object::toString).orElse(null);
    }
}
