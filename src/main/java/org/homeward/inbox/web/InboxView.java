package org.homeward.inbox.web;

import java.util.List;
import org.homeward.channel.lines.StepLine;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The inbox page.
 *
 * @param lede the sentence below the title
 * @param urgent the step to do next, if none is the reader's: else their list says it
 * @param self the page's own address, asked again for new work
 * @param first address of the first page, or null on it
 * @param next address of the next page, or null on the last
 */
record InboxView(
        InboxFilter filter,
        String lede,
        List<Tab> tabs,
        List<Choice> corridors,
        List<Group> groups,
        @Nullable StepLine urgent,
        long total,
        String self,
        @Nullable String first,
        @Nullable String next) {

    /** The cases of its lines. */
    List<CaseNumber> numbers() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .map(StepLine::number)
                .distinct()
                .toList();
    }

    /** A tab with its figure. */
    record Tab(String scope, String address, long count, boolean late, boolean current) {}

    /** An option of a filter. */
    record Choice(String code, String from, String to, boolean chosen) {}

    /** Lines that are due about the same time; without a word in another order. */
    record Group(String when, String dot, List<StepLine> lines) {}
}
