package org.homeward.cases.web.talk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homeward.casefile.notes.Note;
import org.homeward.casefile.notes.Notes;
import org.homeward.cases.web.CaseWords;
import org.homeward.cases.web.CaseWordsFactory;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The notes of the reader's agency on a case; from a step one comes to write on that step. */
@Controller
@RequestMapping("/cases/{number}/notes")
class NotesPage {

    private final Notes notes;
    private final IdempotentNotes recorded;
    private final CaseWordsFactory wording;
    private final Accounts accounts;
    private final AccountNames names;
    private final MessageSource texts;

    NotesPage(
            Notes notes,
            IdempotentNotes recorded,
            CaseWordsFactory wording,
            Accounts accounts,
            AccountNames names,
            MessageSource texts) {
        this.notes = notes;
        this.recorded = recorded;
        this.wording = wording;
        this.accounts = accounts;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping
    @Transactional
    ModelAndView show(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable StepId step,
            Actor actor,
            Locale language) {
        return page(number, step, "", List.of(), actor, language);
    }

    @PostMapping
    ModelAndView write(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> given,
            @RequestParam(required = false) @Nullable StepId step,
            Actor actor,
            Locale language) {
        try {
            recorded.write(number, given, given.get("key"), actor);
            return new ModelAndView("redirect:/cases/" + number + "/notes" + (step == null ? "" : "?step=" + step));
        } catch (InvalidContentException wrong) {
            var problems = FieldMessage.of(wrong, "text", texts, language);
            return page(number, step, given.getOrDefault("text", ""), problems, actor, language);
        }
    }

    private ModelAndView page(
            CaseNumber number,
            @Nullable StepId step,
            String typed,
            List<FieldMessage> problems,
            Actor actor,
            Locale language) {
        var words = wording.of(actor, language);
        var place = notes.place(number, step, actor);
        var lines = new ArrayList<>(notes.of(number, actor).stream()
                .map(note -> line(note, words, actor))
                .toList());
        Collections.reverse(lines);
        return new ModelAndView("cases/notes", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("number", number.value())
                .addObject("step", step == null ? null : step.value())
                .addObject("stepName", place == null ? null : words.step(place.definitionId(), place.key()))
                .addObject("notes", lines)
                .addObject("typed", typed)
                .addObject("problems", problems)
                .addObject("key", UUID.randomUUID().toString())
                .addObject("longest", Note.LONGEST)
                .addObject("words", words);
    }

    private Line line(Note note, CaseWords words, Actor actor) {
        var step = note.step();
        var by = note.user().equals(actor.username())
                ? null
                : accounts.byName(note.user())
                        .map(account -> names.of(
                                account.username(), account.name(), words.say().language()))
                        .orElse(note.user());
        return new Line(note, by, step == null ? null : words.step(step.definitionId(), step.key()));
    }

    /**
     * A note in the reader's words.
     *
     * @param by who wrote it; null: the reader
     * @param step the name of the step on which it is, or null
     */
    record Line(Note note, @Nullable String by, @Nullable String step) {}
}
