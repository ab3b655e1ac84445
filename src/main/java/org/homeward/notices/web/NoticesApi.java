package org.homeward.notices.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.notices.NoticeBoard;
import org.homeward.shared.NotThere;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notices of the account, unseen first. */
@RestController
@RequestMapping(path = "/api/v1/notices", produces = MediaType.APPLICATION_JSON_VALUE)
class NoticesApi {

    private static final int MOST = 200;

    private final NoticeLines notices;
    private final NoticeBoard board;

    NoticesApi(NoticeLines notices, NoticeBoard board) {
        this.notices = notices;
        this.board = board;
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") String limit,
            Actor actor,
            Locale language) {
        var page = notices.of(actor, after, most(limit), language);
        return new Page(page.lines().stream().map(Item::of).toList(), page.total(), page.next());
    }

    @PostMapping("/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@PathVariable String id, Actor actor) {
        if (!board.see(NoticeId.of(id), actor.username(), actor.agency())) {
            throw NotThere.aNotice();
        }
    }

    private static int most(String limit) {
        if (!limit.matches("[0-9]{1,4}") || Integer.parseInt(limit) < 1) {
            throw WrongContent.field("limit", "notices.limit", MOST);
        }
        return Math.min(Integer.parseInt(limit), MOST);
    }

    /** A page of the list. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Page(List<Item> items, long total, @Nullable String next) {}

    /** A notice: kind and stage as codes, text and step in the reader's language. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            long id,
            String kind,
            String text,
            @JsonProperty("case") @Nullable String number,
            @Nullable String stage,
            @Nullable String task,
            @Nullable String step,
            @Nullable LateStep elsewhere,
            @Nullable Instant due,
            int count,
            Instant told,
            @Nullable Instant seen) {

        static Item of(NoticeLine line) {
            var notice = line.notice();
            var stage = line.stage();
            return new Item(
                    notice.id(),
                    notice.kind().name(),
                    line.text(),
                    line.number(),
                    stage == null ? null : stage.name(),
                    line.opens() ? line.stepId() : null,
                    line.step(),
                    LateStep.of(line.elsewhere()),
                    notice.due(),
                    notice.number(),
                    notice.created(),
                    notice.seen());
        }
    }

    /** A step that is late in a case in which the reader has no part: the office in words, the days, and a word for the step. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LateStep(String office, long lateDays, String reference) {

        static @Nullable LateStep of(NoticeLine.@Nullable Elsewhere elsewhere) {
            return elsewhere == null ? null : new LateStep(elsewhere.office(), elsewhere.days(), elsewhere.reference());
        }
    }
}
