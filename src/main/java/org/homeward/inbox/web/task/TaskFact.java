package org.homeward.inbox.web.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * What is known beside a task's form, in the API: what the page shows, by the same rules.
 *
 * @param value in codes
 * @param text in the asker's language
 * @param country whose agency said it; null for what the process knows
 * @param agency null where only the country is for the asker (R6), or a shelter's name isn't (R9)
 * @param at when; of the other side the day alone
 */
@JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL)
record TaskFact(
        String field,
        String label,
        Object value,
        String text,
        @Nullable String country,
        @Nullable String agency,
        @Nullable String at) {

    /** @param hidden whether the agency is a shelter whose name isn't for the asker */
    static TaskFact of(FactViews.Line line, boolean hidden) {
        var source = line.source();
        return source == null
                ? new TaskFact(line.field(), line.label(), line.answer(), line.text(), null, null, null)
                : new TaskFact(
                        line.field(),
                        line.label(),
                        line.answer(),
                        line.text(),
                        source.country(),
                        hidden ? null : code(source.agency()),
                        source.at());
    }

    private static @Nullable String code(@Nullable AgencyCode agency) {
        return agency == null ? null : agency.value();
    }
}
