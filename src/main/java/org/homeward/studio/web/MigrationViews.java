package org.homeward.studio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.engine.moving.MigrationPreview;
import org.homeward.engine.moving.MigrationPreview.Hindered;
import org.homeward.engine.moving.MigrationProgress;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.editing.ElementNames;
import org.homeward.studio.publishing.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in plain words what publishing would do to running cases, and how far their moving is. */
@Component
class MigrationViews {

    private final Publishing publishing;
    private final ElementNames names;
    private final MessageSource texts;

    MigrationViews(Publishing publishing, ElementNames names, MessageSource texts) {
        this.publishing = publishing;
        this.names = names;
        this.texts = texts;
    }

    MigrationPreviewView of(MigrationPreview preview, SopDraft draft, Locale language) {
        var words = names.of(draft, language);
        var places = preview.steps().stream()
                .map(place -> new MigrationPreviewView.Place(
                        words.name(place.element()),
                        place.running(),
                        place.canMove(),
                        place.obstacles().stream()
                                .map(why -> obstacle(why, words, language))
                                .toList()))
                .toList();
        return new MigrationPreviewView(
                preview.running(), preview.canMove(), places, effects(preview, words, language));
    }

    /** Null if the draft's version moved no case. */
    @Nullable
    ProgressView progress(SopDraft draft, Locale language) {
        var words = names.of(draft, language);
        return publishing
                .progress(draft)
                .filter(round -> Integer.valueOf(round.toVersion()).equals(draft.version()))
                .map(round -> new ProgressView(
                        round.state().name(),
                        round.total(),
                        round.moved(),
                        round.stayed(),
                        round.why().stream()
                                .map(why -> obstacle(why, words, language))
                                .toList()))
                .orElse(null);
    }

    private List<String> effects(MigrationPreview preview, ElementNames.Words words, Locale language) {
        var effects = new ArrayList<String>();
        preview.timers()
                .forEach(timer -> effects.add(say(
                        "studio.preview.timer." + timer.kind(),
                        language,
                        words.name(timer.timer()),
                        words.name(timer.attachedTo()),
                        timer.count())));
        preview.messages()
                .forEach(message -> effects.add(
                        say("studio.preview.message", language, words.name(message.element()), message.count())));
        preview.dueRules()
                .forEach(rule ->
                        effects.add(say("studio.preview.due", language, words.name(rule.step()), rule.count())));
        if (preview.elsewhere() > 0) {
            effects.add(say("studio.preview.elsewhere", language, preview.elsewhere()));
        }
        if (preview.beingChanged() > 0) {
            effects.add(say("studio.preview.beingChanged", language, preview.beingChanged()));
        }
        if (preview.goneOn() > 0) {
            effects.add(say("studio.preview.goneOn", language, preview.goneOn()));
        }
        if (preview.otherTables() > 0) {
            effects.add(say("studio.preview.tables", language, preview.otherTables()));
        }
        return effects;
    }

    private String obstacle(Hindered why, ElementNames.Words words, Locale language) {
        return say("studio.obstacle." + why.why(), language, words.name(why.element()), why.count());
    }

    private String say(String key, Locale language, Object... arguments) {
        return String.valueOf(texts.getMessage(key, arguments, language));
    }

    /** How far a round of moves is. */
    record ProgressView(String state, int total, int moved, int stayed, List<String> why) {

        public boolean isRunning() {
            return state.equals(MigrationProgress.State.running.name());
        }

        public int done() {
            return moved + stayed;
        }
    }
}
