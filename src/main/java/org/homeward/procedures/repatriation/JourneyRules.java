package org.homeward.procedures.repatriation;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RequirementGroup;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.LegalMattersProcess;
import org.homeward.shared.procedures.RepatriationProcess;

/**
 * The requirements for each journey over a border: its day isn't over, nobody travels into custody, against a court's order, without a
 * known nationality or before the announced day.
 */
final class JourneyRules {

    /** Whether the planned day can be kept. */
    static final String ON_DAY = "journeyOnDay";

    static final String HELD_ON_ARRIVAL = "heldOnArrival";

    private static final int DAY = 10;

    private JourneyRules() {}

    /** Its day isn't over, after a hold for example. */
    static Requirement dayIsAhead() {
        return Requirement.refuses(
                "journeyDayIsAhead",
                ON_DAY,
                "departure.dayOver",
                (state, said) -> planned(state, said)
                        .filter(day -> day.isBefore(state.world().today(said.country())))
                        .isPresent(),
                CasePart.PROCESS);
    }

    /** Nobody is handed over before the announced day. */
    static Requirement dayHasCome(String moment) {
        return Requirement.checks(
                "announcedDayHasCome",
                Set.of(moment),
                (state, said) -> state.day(HandoverProcess.Variable.PLANNED_HANDOVER)
                        .filter(announced -> dayOf(state, said, moment).isBefore(announced))
                        .map(announced -> List.of(Requirement.problem(moment, "handover.beforeDay", announced)))
                        .orElse(List.of()),
                CasePart.PROCESS);
    }

    /** Only the country of origin changes its own answer about custody. */
    static Requirement notHeldByOrigin(String field, String key) {
        return Requirement.refuses(
                "notHeldByOrigin",
                field,
                key,
                (state, said) -> state.get(CasePart.fromOrigin(HELD_ON_ARRIVAL))
                        .filter("yes"::equals)
                        .isPresent(),
                CasePart.fromOrigin(HELD_ON_ARRIVAL));
    }

    /** Nobody is handed over into custody, also if the border is told so last. */
    static Requirement notHeldAtTheBorder() {
        return Requirement.checks(
                "notHeldAtBorder",
                Set.of(HandoverProcess.Variable.HANDOVER_DONE, HELD_ON_ARRIVAL),
                (state, said) -> said.answer(HELD_ON_ARRIVAL)
                        .or(() -> state.newest(HELD_ON_ARRIVAL))
                        .filter("yes"::equals)
                        .map(yes -> List.of(
                                Requirement.problem(HandoverProcess.Variable.HANDOVER_DONE, "handover.custody")))
                        .orElse(List.of()),
                CasePart.newest(HELD_ON_ARRIVAL));
    }

    /**
     * A court of the host country may order that the person stays: the preparations go on, and nobody crosses meanwhile (R17). Nor while
     * legal matters are open again, after something new was decided.
     */
    static RequirementGroup noOrderedStay(String field) {
        return RequirementGroup.first(
                Requirement.refuses(
                                "noCourtOrdersStay",
                                field,
                                "departure.orderedStay",
                                (state, said) -> state.get(CasePart.ORDERED_STAY),
                                CasePart.ORDERED_STAY)
                        .keeps("R17"),
                Requirement.refuses(
                                "noLegalMattersOpen",
                                field,
                                "departure.legalOpen",
                                (state, said) -> state.isOpen(LegalMattersProcess.Step.CLEAR_LEGAL_MATTERS),
                                CasePart.OPEN_STEPS)
                        .keeps("R17"));
    }

    /**
     * Only a verified nationality goes on; the one exception is that both focal points decided one. A case on a version of the models
     * that hands on neither has passed the gateway for a verified one.
     */
    static Requirement nationalityKnown(String field) {
        return Requirement.refuses(
                "nationalityVerified",
                field,
                "nationality.notVerified",
                (state, said) -> state.known(RepatriationProcess.Variable.NATIONALITY_OUTCOME)
                                .filter(outcome -> !outcome.equals(RepatriationProcess.Answer.VERIFIED))
                                .isPresent()
                        && !state.isTrue(RepatriationProcess.Variable.EXCEPTION_BY_BOTH),
                CasePart.PROCESS);
    }

    /** The planned day, if whoever checks says that it can be kept. */
    static Optional<LocalDate> planned(CaseState state, HandedInStep said) {
        return said.asks(ON_DAY) && !said.is(ON_DAY, "no")
                ? state.day(HandoverProcess.Variable.PLANNED_HANDOVER)
                : Optional.empty();
    }

    /** The day of a moment on the clocks of who hands in. */
    private static LocalDate dayOf(CaseState state, HandedInStep said, String moment) {
        var zone = state.world().zone(said.country());
        return said.answer(moment)
                .map(text -> text.length() > DAY
                        ? ZonedDateTime.parse(text).withZoneSameInstant(zone).toLocalDate()
                        : LocalDate.parse(text))
                .orElseGet(() -> LocalDate.ofInstant(said.at(), zone));
    }
}
