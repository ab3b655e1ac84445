package org.homeward.cases.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.cases.CaseEvent;
import org.homeward.cases.CaseOverview;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A page of the timeline, the newest event first. The levels that were told of one late step are one line: the last one, with those before
 * it folded.
 *
 * @param total how many events there are of this kind
 * @param first the place of the first one on the page, counted from 1; 0 if there is none
 * @param before from where the next page goes on, or null on the last
 * @param paged whether this isn't the first page
 */
record TimelineView(
        EventKind kind,
        List<Kind> kinds,
        List<Month> months,
        int total,
        int first,
        int last,
        @Nullable Integer before,
        boolean paged) {

    private static final int PAGE = 10;

    /**
     * The page that ends before a place.
     *
     * @param before how many of the oldest events it is from; null for the newest. Events are only added, so that a place stays
     * @param readsFile whether the answers of a step open from its line
     */
    static TimelineView of(
            CaseOverview sheet, EventKind kind, @Nullable Long before, CaseWords words, boolean readsFile) {
        var lines = new TimelineEventWords(sheet, words, readsFile);
        var all = sheet.happened();
        var folded = folded(all);
        var places = new ArrayList<Integer>();
        for (int place = all.size() - 1; place >= 0; place--) {
            if (kind.has(all.get(place)) && folded.containsKey(all.get(place))) {
                places.add(place);
            }
        }
        var shown = places.stream()
                .filter(place -> before == null || place < before)
                .limit(PAGE)
                .toList();
        var start = shown.isEmpty() ? 0 : places.indexOf(shown.get(0)) + 1;
        var end = shown.isEmpty() ? 0 : start + shown.size() - 1;
        return new TimelineView(
                kind,
                kinds(folded.keySet()),
                months(shown.stream().map(all::get).toList(), folded, lines, words),
                places.size(),
                start,
                end,
                end < places.size() && end > 0 ? shown.get(shown.size() - 1) : null,
                start > 1);
    }

    /** The events that have a line, each with those that fold into it: the newest first. */
    private static Map<CaseEvent, List<CaseEvent>> folded(List<CaseEvent> all) {
        var lines = new IdentityHashMap<CaseEvent, List<CaseEvent>>();
        var last = new HashMap<StepId, CaseEvent>();
        for (int place = all.size() - 1; place >= 0; place--) {
            var event = all.get(place);
            var step = event.kind().equals("stepEscalated") ? event.stepId() : null;
            var newer = step == null ? null : last.putIfAbsent(step, event);
            if (newer == null) {
                lines.put(event, new ArrayList<>());
            } else {
                lines.getOrDefault(newer, new ArrayList<>()).add(event);
            }
        }
        return lines;
    }

    private static List<Kind> kinds(Collection<CaseEvent> all) {
        return Stream.of(EventKind.values())
                .map(kind -> new Kind(kind, all.stream().filter(kind::has).count()))
                .filter(kind -> kind.kind() == EventKind.all || kind.count() > 0)
                .toList();
    }

    private static List<Month> months(
            List<CaseEvent> events, Map<CaseEvent, List<CaseEvent>> folded, TimelineEventWords lines, CaseWords words) {
        var months = new LinkedHashMap<String, List<Line>>();
        events.forEach(event -> months.computeIfAbsent(words.say().month(event.at()), name -> new ArrayList<>())
                .add(new Line(
                        lines.line(event),
                        folded.getOrDefault(event, List.of()).stream()
                                .map(lines::line)
                                .toList())));
        return months.entrySet().stream()
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList();
    }

    /** A kind of events and how many there are. */
    record Kind(EventKind kind, long count) {}

    /** The events of a month. */
    record Month(String name, List<Line> lines) {}

    /** A line, and those that fold into it. */
    record Line(TimelineEventWords.EventLine event, List<TimelineEventWords.EventLine> folded) {}
}
