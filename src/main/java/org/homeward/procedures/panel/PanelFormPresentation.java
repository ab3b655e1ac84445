package org.homeward.procedures.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.FieldPresentation;
import org.homeward.procedures.FormLine;
import org.homeward.procedures.FormRules;
import org.homeward.procedures.Seat;
import org.homeward.procedures.Summons;

/** The panel in its steps: its question and its members; only the deciding members see the opinions. */
public final class PanelFormPresentation {

    private static final FieldPresentation.OfFile OPINIONS = new FieldPresentation.OfFile(
            "panelOpinions",
            Set.of(CasePart.NEWEST_PANEL),
            PanelFormPresentation::reasons,
            PanelFormPresentation::opinions);

    private PanelFormPresentation() {}

    /** The form of a step of the panel. */
    static FormRules form() {
        return new FormRules()
                .shows(
                        "panelQuestion",
                        of(panel -> Stream.of(FormLine.of("panel.question." + panel.panel()))),
                        CasePart.NEWEST_PANEL)
                .shows(
                        "panelMembers",
                        of(panel -> panel.seats().stream().map(seat -> line(seat, "panel.member"))),
                        CasePart.NEWEST_PANEL);
    }

    /** The form of the step that decides. */
    public static FormRules deciding() {
        return form().shows(OPINIONS);
    }

    private static Function<CaseState, List<FormLine>> of(Function<Summons, Stream<FormLine>> lines) {
        return state -> newest(state).map(lines).orElse(Stream.empty()).toList();
    }

    private static Optional<Summons> newest(CaseState state) {
        return state.get(CasePart.NEWEST_PANEL);
    }

    private static Map<String, String> reasons(CaseState state) {
        return newest(state).stream()
                .flatMap(
                        panel -> panel.seats().stream().map(seat -> GiveOpinionStep.reasons(panel.id(), seat.number())))
                .collect(Collectors.toMap(key -> key, key -> GiveOpinionStep.REASONS));
    }

    /** The members' votes, with the reasons as far as they were read. */
    private static List<FormLine> opinions(CaseState state, Map<String, Object> read) {
        return newest(state).stream()
                .flatMap(panel -> panel.seats().stream()
                        .flatMap(seat -> Stream.concat(
                                Stream.of(line(seat, "panel.opinion")),
                                Stream.ofNullable(read.get(GiveOpinionStep.reasons(panel.id(), seat.number())))
                                        .map(why -> FormLine.plain(
                                                "    " + why.toString().replace("\n", "\n    "))))))
                .toList();
    }

    private static FormLine line(Seat seat, String key) {
        return FormLine.of(
                key,
                seat.agency(),
                new FormLine.Word("panel.function." + seat.function(), seat.function()),
                FormLine.of("panel.vote." + (seat.vote() == null ? "open" : seat.vote())));
    }
}
