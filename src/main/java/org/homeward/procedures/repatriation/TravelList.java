package org.homeward.procedures.repatriation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.FieldPresentation;
import org.homeward.procedures.FormLine;
import org.homeward.shared.procedures.HandoverProcess;

/** The travellers and their escorts stand on the border's list on the day of the hand-over, and not before (R11). */
final class TravelList {

    static final FieldPresentation.OfFile SHOWN = new FieldPresentation.OfFile(
            "travelList", Set.of(CasePart.PROCESS), TravelList::onTheDay, (state, read) -> lines(read));

    private TravelList() {}

    /** That day at the border or a later one; without a day there is none. */
    private static Map<String, String> onTheDay(CaseState state) {
        return state.day(HandoverProcess.Variable.PLANNED_HANDOVER)
                .filter(day -> !state.todayInHost().isBefore(day))
                .map(day -> Map.of("givenName", "identity", "familyName", "identity", "escortName", "contact"))
                .orElse(Map.of());
    }

    private static List<FormLine> lines(Map<String, Object> read) {
        var name = Stream.of(read.get("givenName"), read.get("familyName"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        var escort = Optional.ofNullable(read.get("escortName"))
                .map(Object::toString)
                .filter(known -> !known.isBlank())
                .map(known -> FormLine.of("travelList.escort", known));
        return Stream.concat(Stream.of(name).filter(known -> !known.isEmpty()).map(FormLine::plain), escort.stream())
                .toList();
    }
}
