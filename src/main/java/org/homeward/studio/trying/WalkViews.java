package org.homeward.studio.trying;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.engine.forms.LocalizedForm;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkState;
import org.homeward.engine.sandbox.told.WalkStep;
import org.homeward.shared.FieldMessage;
import org.homeward.sop.insisted.StepRequirementsInWords;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.trying.WalkView.Case;
import org.homeward.studio.trying.WalkView.Line;
import org.homeward.studio.trying.WalkView.StepForm;
import org.homeward.studio.trying.WalkView.StepLine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Puts together the page of a walk. */
@Component
class WalkViews {

    private final DraftTrials trying;
    private final TrialWords words;
    private final WalkStartFormViews before;
    private final StepRequirementsInWords insisted;
    private final MessageSource texts;
    private final JsonMapper json;

    WalkViews(
            DraftTrials trying,
            TrialWords words,
            WalkStartFormViews before,
            StepRequirementsInWords insisted,
            MessageSource texts,
            JsonMapper json) {
        this.before = before;
        this.insisted = insisted;
        this.texts = texts;
        this.trying = trying;
        this.words = words;
        this.json = json;
    }

    /**
     * The walk's page.
     *
     * @param chosen what is looked at; the first open step without it
     * @param stopped the id of the element at which the walk couldn't go on, null if it could
     */
    WalkView of(
            DraftId draft,
            WalkId walk,
            Chosen chosen,
            @Nullable String stopped,
            List<FieldMessage> problems,
            ReaderLocale say) {
        var state = trying.state(draft, walk, say.language());
        var step = state.open().stream()
                .filter(one -> one.id().equals(chosen.step()))
                .findFirst()
                .or(() -> state.open().stream().findFirst());
        return new WalkView(
                draft.toString(),
                walk.value(),
                facts(state, say),
                state.open().stream().map(one -> line(one, step, state, say)).toList(),
                before.form(draft, walk, chosen, say)
                        .or(() -> step.map(one -> form(draft, walk, one, state, say)))
                        .orElse(null),
                before.of(draft, walk, say).orElse(null),
                state.jobs().stream()
                        .findFirst()
                        .map(job -> say.words("trying.time", words.day(job.due(), say), job.name()))
                        .orElse(null),
                happened(state, say),
                state.over(),
                stopped == null ? null : trying.name(draft, walk, stopped, say.language()),
                problems);
    }

    private Case facts(WalkState state, ReaderLocale say) {
        var corridor = state.facts().corridor();
        return new Case(
                state.facts().child(),
                words.country(corridor.host(), say),
                words.country(corridor.origin(), say),
                words.day(state.now(), say));
    }

    private StepLine line(WalkStep step, Optional<WalkStep> chosen, WalkState state, ReaderLocale say) {
        return new StepLine(
                step.id(),
                step.name(),
                words.who(step.role(), state.facts().corridor(), say),
                words.due(step, say),
                chosen.filter(step::equals).isPresent());
    }

    private StepForm form(DraftId draft, WalkId walk, WalkStep step, WalkState state, ReaderLocale say) {
        return new StepForm(
                "steps/" + step.id(),
                false,
                step.name(),
                words.who(step.role(), state.facts().corridor(), say),
                words.due(step, say),
                step.guidance(),
                insisted.of(step.key(), say.language()),
                inPage(LocalizedForm.noted(
                        trying.form(draft, walk, step.id(), say.language()), foreseen(draft, walk, step, say))),
                inPage(written(trying.known(draft, walk, step.id()))));
    }

    /** The problems that would refuse the step now, by field, in words. */
    private Map<String, String> foreseen(DraftId draft, WalkId walk, WalkStep step, ReaderLocale say) {
        return FieldMessage.byField(trying.foreseen(draft, walk, step.id()), texts, say.language());
    }

    private List<Line> happened(WalkState state, ReaderLocale say) {
        var lines = new ArrayList<>(state.happened().stream()
                .map(event -> new Line(
                        words.day(event.at(), say),
                        words.line(event, state.facts().corridor(), say)))
                .toList());
        Collections.reverse(lines);
        return lines;
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("What a form shows can't be written", impossible);
        }
    }

    /** No value can close the script element. */
    static String inPage(String text) {
        return text.replace("<", "\\u003c");
    }

    /**
     * The chosen part: an open step, or one before the walk.
     *
     * @param step the id of an open step
     * @param earlier the key of a step of another process
     * @param message the name of a message
     */
    record Chosen(
            @Nullable String step,
            @Nullable String earlier,
            @Nullable String message) {

        static final Chosen NOTHING = new Chosen(null, null, null);
    }
}
