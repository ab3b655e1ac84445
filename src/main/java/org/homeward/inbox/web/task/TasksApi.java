package org.homeward.inbox.web.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.known.FinishedStepAnswers;
import org.homeward.casefile.known.FinishedStepAnswers.StepAnswer;
import org.homeward.channel.lines.StepLine;
import org.homeward.directory.people.Actor;
import org.homeward.inbox.HandIn;
import org.homeward.inbox.Inbox;
import org.homeward.inbox.InboxQuery;
import org.homeward.inbox.InboxScope;
import org.homeward.inbox.StepForm;
import org.homeward.inbox.StepHandling;
import org.homeward.inbox.StepSubmission;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.RowCursor;
import org.homeward.shared.RowLimit;
import org.homeward.shared.SentBody;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
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

/** Tasks over the API: the same lists, forms and rules as the pages. */
@RestController
@RequestMapping(path = "/api/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class TasksApi {

    private static final int USUAL = 50;

    private final Inbox inbox;
    private final StepHandling desk;
    private final StepForm forms;
    private final HandIn handIn;
    private final TaskDetails details;
    private final FinishedStepAnswers answers;

    TasksApi(
            Inbox inbox,
            StepHandling desk,
            StepForm forms,
            HandIn handIn,
            TaskDetails details,
            FinishedStepAnswers answers) {
        this.inbox = inbox;
        this.desk = desk;
        this.forms = forms;
        this.handIn = handIn;
        this.details = details;
        this.answers = answers;
    }

    @GetMapping
    TaskList list(
            @RequestParam(defaultValue = "agency") InboxScope scope,
            @RequestParam(name = "case", required = false) @Nullable CaseNumber number,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable RowLimit limit,
            @RequestParam(required = false) @Nullable RowCursor after,
            Actor actor,
            Locale language) {
        var page = inbox.list(
                new InboxQuery(scope, number, stage, null, false, overdue, after, RowLimit.rows(limit, USUAL)),
                actor,
                language);
        return new TaskList(
                page.items(),
                page.total(),
                page.next() == null ? null : page.next().text());
    }

    @GetMapping("/{id}")
    TaskDetail task(@PathVariable StepId id, Actor actor, Locale language) {
        return details.of(desk.open(id, actor), actor, language);
    }

    @GetMapping("/{id}/form")
    StepForm.Filled form(@PathVariable StepId id, Actor actor, Locale language) {
        return forms.of(desk.open(id, actor), actor, language);
    }

    /** A finished step of the reader's agency as it was answered. */
    @GetMapping("/{id}/answers")
    Answered answers(@PathVariable StepId id, Actor actor, Locale language) {
        var step = desk.requireDone(id, actor);
        return new Answered(step.number().value(), step.key(), answers.of(step, actor, language));
    }

    @PostMapping("/{id}/claim")
    TaskDetail claim(@PathVariable StepId id, Actor actor, Locale language) {
        desk.take(id, actor);
        return task(id, actor, language);
    }

    @PostMapping("/{id}/release")
    TaskDetail release(@PathVariable StepId id, Actor actor, Locale language) {
        desk.giveBack(id, actor);
        return task(id, actor, language);
    }

    @PostMapping("/{id}/hand-in")
    ResponseEntity<String> handIn(
            @PathVariable StepId id,
            @RequestBody(
                            description = "The answers by the keys of the fields of the step's form, "
                                    + "GET /api/v1/tasks/{id}/form; and the day on which the step was really done",
                            content = @Content(schema = @Schema(implementation = StepSubmission.class)))
                    SentBody<Map<String, Object>> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var answer = handIn.handIn(id, body.whole(StepSubmission.class), key, actor);
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    /** A finished step as it was answered. */
    record Answered(@JsonProperty("case") String number, String step, List<StepAnswer> items) {}

    /** A page of the task list in the API. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TaskList(
            List<StepLine> items, long total, @Nullable String next) {}
}
