package org.homeward.cases.web.talk;

import io.swagger.v3.oas.annotations.parameters.RequestBody;
import org.homeward.casefile.notes.Note;
import org.homeward.casefile.notes.Notes;
import org.homeward.cases.web.api.ListJson;
import org.homeward.cases.web.talk.IdempotentNotes.NewNote;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SentBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notes to colleagues of the own agency on a case or a step of it. */
@RestController
@RequestMapping(path = "/api/v1/cases/{number}/notes", produces = MediaType.APPLICATION_JSON_VALUE)
class NotesApi {

    private final Notes notes;
    private final IdempotentNotes recorded;

    NotesApi(Notes notes, IdempotentNotes recorded) {
        this.notes = notes;
        this.recorded = recorded;
    }

    @GetMapping
    ListJson<Note> list(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return ListJson.page(notes.of(number, actor), after, limit);
    }

    @PostMapping
    ResponseEntity<String> write(
            @PathVariable CaseNumber number,
            @RequestBody SentBody<NewNote> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var answer = recorded.write(number, body.fields(), key, actor);
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
