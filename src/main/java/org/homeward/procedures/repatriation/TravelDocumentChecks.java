package org.homeward.procedures.repatriation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.FormLine;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.shared.procedures.Decision;

/** The papers that a journey home needs: a valid travel document, and those of the decision requiredDocuments. */
final class TravelDocumentChecks {

    /** The last day of the travel document; the person who checks it may have a new one at hand. */
    static final String EXPIRY = "travelDocumentExpiry";

    /** The kind of the travel document; the person who checks it may have the one that was applied for. */
    static final String PAPER = "travelDocument";

    static final String[] INPUTS = {"originCountry", "sameCountry", "child", "means"};

    private static final String TRANSPORT = "transport";
    private static final String WAIVED = "documentsWaivedReason";
    private static final List<String> READY = List.of("documentsReady", "documentsReadyBorder", "documentsReadyChild");

    /** The fields with the ready documents, and with the reason why not all are. */
    static final List<String> HEARD =
            Stream.concat(READY.stream(), Stream.of(WAIVED)).toList();

    static final CasePart<?> MEANS = CasePart.newest(TRANSPORT);

    private TravelDocumentChecks() {}

    /** The travel document is valid on the planned day; one whose last day nobody knows stops nobody. */
    static Requirement documentValid() {
        return Requirement.checks(
                "travelDocumentValid",
                Set.of(JourneyRules.ON_DAY, EXPIRY),
                (state, said) -> JourneyRules.planned(state, said)
                        .filter(day -> told(state, said, EXPIRY)
                                .map(LocalDate::parse)
                                .filter(day::isAfter)
                                .isPresent())
                        .map(day -> List.of(Requirement.problem(JourneyRules.ON_DAY, "departure.paperExpired")))
                        .orElse(List.of()),
                CasePart.PROCESS,
                CasePart.newest(EXPIRY));
    }

    /** One that is only applied for takes nobody over a border; a version of the form that doesn't ask goes by what is ticked. */
    static Requirement documentThere() {
        return Requirement.refuses(
                "travelDocumentThere",
                PAPER,
                "departure.paperAppliedFor",
                (state, said) -> JourneyRules.planned(state, said).isPresent()
                        && said.asks(PAPER)
                        && told(state, said, PAPER).filter("applied"::equals).isPresent(),
                CasePart.PROCESS,
                CasePart.newest(PAPER));
    }

    /** Each paper is ready, or waived with a reason. */
    static Requirement readyOrWaived() {
        return Requirement.checks(
                "papersReadyOrWaived",
                Set.of(),
                (state, said) -> {
                    var ready = READY.stream().flatMap(said::ticked).collect(Collectors.toSet());
                    return said.answer(WAIVED).isPresent()
                                    || needed(state)
                                            .map(TravelDocumentChecks::code)
                                            .allMatch(ready::contains)
                            ? List.of()
                            : List.of(Requirement.problem("documentsReady", "documents.missing"));
                },
                MEANS);
    }

    /** One line for each paper: its name, and who says that it is needed. */
    static List<FormLine> lines(CaseState state) {
        return needed(state)
                .map(row -> FormLine.of(
                        "documents.line",
                        new FormLine.Word("documents." + code(row), code(row)),
                        new FormLine.Source(row.source())))
                .distinct()
                .toList();
    }

    private static String code(CaseEnvironment.Row row) {
        return String.valueOf(row.outputs().get("document"));
    }

    private static Stream<CaseEnvironment.Row> needed(CaseState state) {
        var corridor = state.facts().corridor();
        var inputs = new HashMap<String, Object>();
        inputs.put("originCountry", corridor.origin().value());
        inputs.put("sameCountry", corridor.sameCountry());
        inputs.put("child", state.child());
        inputs.put("means", state.newest(TRANSPORT).orElse(""));
        return state.world().rows(Decision.REQUIRED_DOCUMENTS, inputs).stream();
    }

    /** The checker may have a new one at hand; an answer that was emptied says that there is none. */
    private static Optional<String> told(CaseState state, HandedInStep said, String field) {
        return Optional.ofNullable(said.text(field))
                .or(() -> state.newest(field))
                .filter(text -> !text.isBlank());
    }
}
