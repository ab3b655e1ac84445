package org.homeward.studio.reading;

import java.util.List;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.studio.history.LastChange;
import org.jspecify.annotations.Nullable;

/**
 * A procedure's page.
 *
 * @param late cases at steps of the shown process that are late, and now those at all steps of it
 * @param parts its diagrams in the order in which they run; none if there is one alone
 * @param shown the process whose diagram it is
 * @param notes what stands on the diagram's elements, as JSON
 * @param chosen the step whose details stand beside the list, or null
 */
record SopView(
        Head head,
        List<Part> parts,
        ProcessInWords shown,
        List<Link> pills,
        String notes,
        List<StepLine> steps,
        List<ChoiceLine> choices,
        @Nullable StepDetailView chosen,
        Filter filter) {

    /**
     * The head of the page.
     *
     * @param running cases in which it runs; null for the tables, which all cases use
     * @param late open steps of it that are late
     * @param share how many in a hundred of its open steps these are
     * @param draft a draft of it, newest change first, null if there is none
     */
    record Head(
            String key,
            String name,
            String about,
            long version,
            String since,
            @Nullable Long running,
            long late,
            int share,
            LastChange change,
            @Nullable OpenDraft draft) {}

    /** A draft, which would become the version. */
    record OpenDraft(String id, long version) {}

    /**
     * A part on the map of them.
     *
     * @param depth so many calls below a part that nothing calls
     * @param running cases in which it runs
     */
    record Part(String words, String address, boolean current, int depth, long running) {}

    /** A way to the same page that shows something else. */
    record Link(String words, String address, boolean current) {}

    /**
     * An element in the list.
     *
     * @param kind what it is
     * @param now cases there now in words, empty for none
     * @param half in how many days half is done, in words, empty if too few were
     */
    record StepLine(
            String id,
            String name,
            String kind,
            String who,
            String due,
            String source,
            String now,
            String late,
            String half,
            String nineOfTen,
            String address,
            boolean current) {}

    /** Where the way divides: which way was taken how often. */
    record ChoiceLine(String question, List<Taken> ways) {

        /** A way, and how many cases took it, in words. */
        record Taken(String words, String cases) {}
    }

    /** The filter of the figures. */
    record Filter(
            List<Choice> corridors,
            List<Choice> countries,
            List<Choice> agencies,
            List<Choice> periods,
            boolean narrows,
            String whole) {}

    /** Something that can be chosen. */
    record Choice(String code, String words, boolean chosen) {}
}
