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
import org.homeward.procedures.FormRules;
import org.homeward.procedures.Line;
import org.homeward.procedures.Seat;
import org.homeward.procedures.Summons;

/** The panel in its steps: its question and its members; only the deciding members see the opinions. */
public final class PanelShown {

    private static final FieldPresentation.OfFile OPINIONS = new FieldPresentation.OfFile(
            "panelOpinions", Set.of(CasePart.NEWEST_PANEL), PanelShown::reasons, PanelShown::opinions);

    private PanelShown() {}

    /** The form of a step of the panel. */
    static FormRules form() {
        return new FormRules()
                .shows(
                        "panelQuestion",
                        of(panel -> Stream.of(Line.of("panel.question." + panel.panel()))),
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

    private static Function<CaseState, List<Line>> of(Function<Summons, Stream<Line>> lines) {
        return state -> newest(state).map(lines).orElse(Stream.empty()).toList();
    }

    private static Optional<Summons> newest(CaseState state) {
        return state.get(CasePart.NEWEST_PANEL);
    }

    private static Map<String, String> reasons(CaseState state) {
        return newest(state).stream()
                .flatMap(panel -> panel.seats().stream().map(seat -> GiveOpinion.reasons(panel.id(), seat.number())))
                .collect(Collectors.toMap(key -> key, key -> GiveOpinion.REASONS));
    }

    /** The members' votes, with the reasons as far as they were read. */
    private static List<Line> opinions(CaseState state, Map<String, Object> read) {
        return newest(state).stream()
                .flatMap(panel -> panel.seats().stream()
                        .flatMap(seat -> Stream.concat(
                                Stream.of(line(seat, "panel.opinion")),
                                Stream.ofNullable(read.get(GiveOpinion.reasons(panel.id(), seat.number())))
                                        .map(why -> Line.plain(
                                                "    " + why.toString().replace("\n", "\n    "))))))
                .toList();
    }

    private static Line line(Seat seat, String key) {
        return Line.of(
                key,
                seat.agency(),
                new Line.Word("panel.function." + seat.function(), seat.function()),
                Line.of("panel.vote." + (seat.vote() == null ? "open" : seat.vote())));
    }
}
