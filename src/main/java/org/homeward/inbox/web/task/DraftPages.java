package org.homeward.inbox.web.task;

import java.util.Locale;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.inbox.StepDraftHandling;
import org.homeward.inbox.StepHandling;
import org.homeward.shared.SentBody;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Saves the reader's draft of the task page, by itself or by the button, and discards it. */
@Controller
@RequestMapping("/tasks/{id}/draft")
class DraftPages {

    private final StepDraftHandling drafts;
    private final StepHandling desk;
    private final ReaderLocales speech;

    DraftPages(StepDraftHandling drafts, StepHandling desk, ReaderLocales speech) {
        this.drafts = drafts;
        this.desk = desk;
        this.speech = speech;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> save(
            @PathVariable StepId id,
            SentBody<Map<String, Object>> body,
            @RequestHeader(name = PageAccountCheck.HEADER, required = false) @Nullable String account,
            Actor actor,
            Locale language) {
        PageAccountCheck.require(account, actor);
        var step = desk.open(id, actor).id();
        var sent = body.whole(DraftBody.class);
        var at = drafts.save(step, sent.data(), sent.state(), actor).savedAt();
        var say = speech.of(actor, language);
        return Map.of("text", say.words("task.draft.saved", say.time(at)));
    }

    @PostMapping("/discard")
    String discard(@PathVariable StepId id, Actor actor) {
        drafts.discard(id, actor);
        return "redirect:/tasks/" + id;
    }
}
