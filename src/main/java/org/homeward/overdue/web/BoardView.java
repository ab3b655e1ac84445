package org.homeward.overdue.web;

import java.util.List;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardRow;
import org.jspecify.annotations.Nullable;

/**
 * The board's page.
 *
 * @param lede what it looks at, how many cases, and when
 * @param deskName the desk that the filter names, or null
 * @param listed whether the scope lists steps at all, or counts only
 */
record BoardView(
        BoardFilter filter,
        String lede,
        List<Choice> scopes,
        Figures figures,
        Heat heat,
        List<Choice> lists,
        List<Choice> corridors,
        @Nullable String deskName,
        List<BoardRow> lines,
        String total,
        boolean listed,
        Addresses addresses) {

    /** Whether any of its lines can be chosen. */
    public boolean acts() {
        return lines.stream().anyMatch(line -> line.reader().own());
    }

    /**
     * Where its links lead.
     *
     * @param query the filter, as the form for many steps at once carries it
     * @param self the page's own address
     * @param whole the same list without what narrows it
     */
    record Addresses(
            String query,
            String self,
            String table,
            String week,
            String whole,
            @Nullable String first,
            @Nullable String next) {}

    /** Something that can be chosen: a code, its words, where it leads. */
    record Choice(String code, String words, String address, boolean chosen) {}

    /**
     * The figures of the board.
     *
     * @param tabs the four that need an act: each is a list
     * @param more how it went otherwise
     */
    record Figures(List<Tab> tabs, List<Figure> more) {}

    /**
     * A figure that is the tab of its list.
     *
     * @param hint what to do about it
     * @param address the list; null where the scope has counts only
     */
    record Tab(
            String key,
            String value,
            String words,
            String hint,
            String state,
            @Nullable String address,
            boolean chosen) {}

    /**
     * A figure in its box.
     *
     * @param state {@code late}, {@code soon} or {@code plain}
     * @param address the list behind it, or null
     */
    record Figure(
            String key,
            String value,
            String words,
            String state,
            @Nullable String address) {}

    /** The heat table: its stages, its desks, what its shades mean. */
    record Heat(List<String> stages, List<Desk> desks, List<Desk> more, List<Shade> legend) {}

    /** A line of the heat table. */
    record Desk(String name, @Nullable String address, long late, List<Cell> cells) {}

    /**
     * A cell of the heat table.
     *
     * @param shade 0 to 4; the number in the cell says the same
     */
    record Cell(
            String stage,
            long late,
            long open,
            int shade,
            @Nullable String address) {}

    /** The meaning of a shade. */
    record Shade(int shade, String words) {}
}
