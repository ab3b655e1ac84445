package org.homeward.statistics.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.shared.InvalidContentException;
import org.homeward.statistics.UnmetNeed;
import org.homeward.statistics.UnmetNeeds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Placements and services that weren't found, for supervisors and researchers. */
@RestController
@RequestMapping(path = "/api/v1/unmet-needs", produces = MediaType.APPLICATION_JSON_VALUE)
class UnmetNeedsApi {

    private static final int MOST = 200;

    private final UnmetNeeds needs;

    UnmetNeedsApi(UnmetNeeds needs) {
        this.needs = needs;
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        var all = needs.seenBy(actor, given(country), given(service));
        var from = Math.min(place(after), all.size());
        var to = Math.min(from + Math.max(1, Math.min(limit, MOST)), all.size());
        return new Page(
                all.subList(from, to).stream().map(Item::of).toList(),
                all.size(),
                to < all.size() ? String.valueOf(to) : null);
    }

    private static int place(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        if (!after.matches("[0-9]{1,6}")) {
            throw InvalidContentException.whole("cases.list.noSuchPage");
        }
        return Integer.parseInt(after);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A page of the list. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Page(List<Item> items, long total, @Nullable String next) {}

    /** A line, in codes; a hidden count is null and says what it stays below. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            String country,
            String service,
            String gender,
            String ageBand,
            @Nullable Integer count,
            @Nullable Integer below) {

        static Item of(UnmetNeed need) {
            return new Item(
                    need.country().value(), need.service(), need.gender(), need.ageBand(), need.count(), need.below());
        }
    }
}
