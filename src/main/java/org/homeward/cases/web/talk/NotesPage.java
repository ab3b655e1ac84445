package org.homeward.cases.web.talk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homeward.casefile.notes.Note;
import org.homeward.casefile.notes.Notes;
import org.homeward.cases.web.CaseWording;
import org.homeward.cases.web.CaseWords;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.StepId;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notes of the reader's agency on a case; from a step one comes to write on that step. */
@Controller
@RequestMapping("/cases/{number}/notes")
class NotesPage {

    private static final int UNPROCESSABLE = 422;

    private final Notes notes;
    private final RecordedNotes recorded;
    private final CaseWording wording;
    private final Accounts accounts;
    private final AccountNames names;
    private final MessageSource texts;

    NotesPage(
            Notes notes,
            RecordedNotes recorded,
            CaseWording wording,
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
    String show(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable StepId step,
            Actor actor,
            Locale language,
            Model model) {
        return page(number, step, "", List.of(), actor, language, model);
    }

    @PostMapping
    String write(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> given,
            @RequestParam(required = false) @Nullable StepId step,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            recorded.write(number, given, given.get("key"), actor);
            return "redirect:/cases/" + number + "/notes" + (step == null ? "" : "?step=" + step);
        } catch (WrongContent wrong) {
            response.setStatus(UNPROCESSABLE);
            var problems = FieldMessage.of(wrong.problems(), texts, language);
            return page(number, step, given.getOrDefault("text", ""), problems, actor, language, model);
        }
    }

    private String page(
            CaseNumber number,
            @Nullable StepId step,
            String typed,
            List<FieldMessage> problems,
            Actor actor,
            Locale language,
            Model model) {
        var words = wording.in(language, actor.country());
        var place = notes.place(number, step, actor);
        var lines = new ArrayList<>(notes.of(number, actor).stream()
                .map(note -> line(note, words, actor))
                .toList());
        Collections.reverse(lines);
        model.addAttribute("number", number.value());
        model.addAttribute("step", step == null ? null : step.value());
        model.addAttribute("stepName", place == null ? null : words.step(place.definitionId(), place.key()));
        model.addAttribute("notes", lines);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("longest", Note.LONGEST);
        model.addAttribute("words", words);
        return "cases/notes";
    }

    private Line line(Note note, CaseWords words, Actor actor) {
        var step = note.step();
        var by = note.user().equals(actor.username())
                ? null
                : accounts.byName(note.user())
                        .map(account -> names.of(account.username(), account.name(), words.language()))
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
