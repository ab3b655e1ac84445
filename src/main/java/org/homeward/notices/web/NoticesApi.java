package org.homeward.notices.web;

import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.notices.PersonalNotices;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
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
    private final PersonalNotices board;

    NoticesApi(NoticeLines notices, PersonalNotices board) {
        this.notices = notices;
        this.board = board;
    }

    @GetMapping
    NoticeLines.Page list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") String limit,
            Actor actor,
            Locale language) {
        return notices.of(actor, after, most(limit), language);
    }

    @PostMapping("/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@PathVariable String id, Actor actor) {
        if (!board.see(NoticeId.of(id), actor.username(), actor.agency())) {
            throw NotFound.aNotice();
        }
    }

    private static int most(String limit) {
        if (!limit.matches("[0-9]{1,4}") || Integer.parseInt(limit) < 1) {
            throw InvalidContentException.field("limit", "notices.limit", MOST);
        }
        return Math.min(Integer.parseInt(limit), MOST);
    }
}
