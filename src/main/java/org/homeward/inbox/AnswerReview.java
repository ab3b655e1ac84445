package org.homeward.inbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.casefile.drafts.Draft;
import org.homeward.casefile.drafts.DraftRevision;
import org.homeward.directory.people.Actor;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.FormVerdict;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers that are looked at once more before they are handed in; until then they are the sender's draft. */
@Component
public class AnswerReview {

    private final StepHandling desk;
    private final StepDraftHandling drafts;
    private final FormLibrary library;
    private final StepForm forms;
    private final StepCheck check;

    AnswerReview(StepHandling desk, StepDraftHandling drafts, FormLibrary library, StepForm forms, StepCheck check) {
        this.desk = desk;
        this.drafts = drafts;
        this.library = library;
        this.forms = forms;
        this.check = check;
    }

    /**
     * Throws {@link InvalidContentException} if the step's form asks for no such look: nothing of its answers is tried, since what a child
     * objects to stays known even so.
     */
    @Transactional
    public void requireLook(StepId id, Actor actor) {
        if (library.of(desk.open(id, actor)).check() == null) {
            throw InvalidContentException.whole("refusal.status.422");
        }
    }

    /**
     * Keeps answers that a hand-in would take as the sender's draft; throws {@link ConflictException} if the step is over or another has
     * it.
     */
    @Transactional
    public void keep(StepId id, StepSubmission given, Actor actor, Locale language) {
        var step = desk.open(id, actor);
        var before = forms.of(step, actor, language).data();
        var changed = new HashMap<String, Object>();
        given.data().forEach((field, answer) -> {
            if (!Objects.equals(answer, before.get(field))) {
                changed.put(field, answer);
            }
        });
        drafts.save(id, changed, DraftRevision.overAnything(), actor);
    }

    /**
     * The answers that the sender's draft would hand in; empty without a draft, or if the form asks for no such look. Throws
     * {@link NotFound} if the step isn't the sender's agency's, {@link ConflictException} if it is over or another has it.
     */
    @Transactional
    public Optional<Checked> of(StepId id, Actor actor, Locale language) {
        var step = desk.open(id, actor);
        StepHandling.requireFree(step, actor);
        var form = library.of(step);
        return form.check() == null
                ? Optional.empty()
                : drafts.of(id, actor).map(draft -> checked(step, form, draft, actor, language));
    }

    private Checked checked(OpenStep step, FormDefinition form, Draft draft, Actor actor, Locale language) {
        var filled = forms.of(step, actor, language);
        var data = new HashMap<>(filled.data());
        data.putAll(draft.data());
        return new Checked(step, form, filled.schema(), data, check.of(step, form, data), draft.savedAt());
    }

    /**
     * Answers before they are handed in.
     *
     * @param schema the form in the sender's language
     * @param data what was known, and over it what the sender wrote
     * @param verdict the answers that would be stored, and what is wrong with them
     * @param savedAt when the sender changed something last
     */
    public record Checked(
            OpenStep step,
            FormDefinition form,
            String schema,
            Map<String, Object> data,
            FormVerdict verdict,
            Instant savedAt) {

        /** The same, with what the step itself refuses in them. */
        public Checked refused(InvalidContentException wrong) {
            var problems = wrong.problems().isEmpty()
                    ? List.of(new FieldProblem("", wrong.messageKey(), List.of()))
                    : wrong.problems();
            return new Checked(step, form, schema, data, new FormVerdict(verdict.values(), problems), savedAt);
        }
    }
}
