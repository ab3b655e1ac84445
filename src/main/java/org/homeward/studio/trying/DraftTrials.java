package org.homeward.studio.trying;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.directory.people.Actor;
import org.homeward.engine.sandbox.Walks;
import org.homeward.engine.sandbox.told.WalkAction;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkStartOptions;
import org.homeward.engine.sandbox.told.WalkState;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.NotFound;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDraftActionEvent;
import org.homeward.studio.drafts.SopDrafts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Walks through drafts, for process owners: any of them may go on with any walk. */
@Component
class DraftTrials {

    private static final Set<String> OVER = Set.of("draftDiscarded", "sopPublished");

    private final SopDrafts drafts;
    private final Walks walks;
    private final ChangedModelSet whole;
    private final Scenarios scenarios;
    private final WalkMessageForm messages;

    DraftTrials(SopDrafts drafts, Walks walks, ChangedModelSet whole, Scenarios scenarios, WalkMessageForm messages) {
        this.messages = messages;
        this.drafts = drafts;
        this.walks = walks;
        this.whole = whole;
        this.scenarios = scenarios;
    }

    /** The draft; throws {@link NotFound} as {@link SopDrafts#require}. */
    SopDraft draft(DraftId id, Actor owner) {
        return drafts.require(id, owner);
    }

    /** The processes with which a walk can begin. */
    List<Walks.Beginning> beginnings(SopDraft draft, Locale language) {
        return walks.beginnings(files(draft), language);
    }

    /** Begins a walk; throws {@link InvalidContentException} at {@code process} if the draft has no such beginning. */
    WalkId start(SopDraft draft, WalkFacts facts, Actor owner) {
        if (!draft.state().isOpen()) {
            throw ConflictException.draftOver();
        }
        var files = files(draft);
        if (walks.beginnings(files, Locale.ENGLISH).stream()
                .noneMatch(one -> one.process().equals(facts.process()))) {
            throw InvalidContentException.field("process", "refusal.wrongContent.value");
        }
        return walks.start(files, facts, subject(draft.id()), owner.username());
    }

    List<Walks.Running> running(SopDraft draft) {
        return walks.of(subject(draft.id()));
    }

    WalkState state(DraftId draft, WalkId walk, Locale language) {
        requireOf(draft, walk);
        return walks.state(walk, language);
    }

    String form(DraftId draft, WalkId walk, String step, Locale language) {
        requireOf(draft, walk);
        return walks.form(walk, step, language);
    }

    /** The name of an element. */
    String name(DraftId draft, WalkId walk, String element, Locale language) {
        requireOf(draft, walk);
        return walks.name(walk, element, language);
    }

    Map<String, Object> known(DraftId draft, WalkId walk, String step) {
        requireOf(draft, walk);
        return walks.known(walk, step);
    }

    /** The problems that would refuse the step now with any answers. */
    List<FieldProblem> foreseen(DraftId draft, WalkId walk, String step) {
        requireOf(draft, walk);
        return walks.foreseen(walk, step);
    }

    /** With what the walk can begin anew; empty once something was done in it. */
    Optional<WalkStartOptions> offer(DraftId draft, WalkId walk, Locale language) {
        requireOf(draft, walk);
        return walks.offer(walk, language);
    }

    String earlierForm(DraftId draft, WalkId walk, String step, Locale language) {
        requireOf(draft, walk);
        return walks.earlierForm(walk, step, language);
    }

    String messageForm(DraftId draft, WalkId walk, String message, Locale language) {
        requireOf(draft, walk);
        return messages.schema(walks.messageData(walk, message, language), language);
    }

    /** Begins the walk anew after an answer to this step of another process. */
    void earlier(DraftId draft, WalkId walk, String step, Map<String, Object> data) {
        requireOf(draft, walk);
        walks.beginWith(walk, WalkAction.earlier(step, data));
    }

    /** Begins the walk anew with a message; throws {@link NotFound} for one with which its process doesn't begin. */
    void message(DraftId draft, WalkId walk, String message, Map<String, Object> filled) {
        requireOf(draft, walk);
        var begins = walks.offer(walk, Locale.ENGLISH).orElseThrow(ConflictException::goneMeanwhile);
        if (!begins.messages().contains(message)) {
            throw NotFound.aPage();
        }
        var data = walks.messageData(walk, message, Locale.ENGLISH);
        walks.beginWith(walk, WalkAction.message(message, messages.read(filled, data)));
    }

    void answer(DraftId draft, WalkId walk, String step, Map<String, Object> data) {
        requireOf(draft, walk);
        walks.answer(walk, step, data);
    }

    void letTimePass(DraftId draft, WalkId walk) {
        requireOf(draft, walk);
        walks.nextJob(walk);
    }

    void end(DraftId draft, WalkId walk) {
        requireOf(draft, walk);
        walks.end(walk);
    }

    /** Keeps a walk: its keeper becomes an author of the draft, since it may have taken the place of another one. */
    @Transactional
    void keep(SopDraft draft, WalkId walk, String name, Actor owner) {
        requireOf(draft.id(), walk);
        scenarios.keep(draft.sop(), walk, name, owner.username());
        drafts.walksChanged(draft.id(), "walkKept", name.strip(), owner);
    }

    /** Takes a kept walk out, which may have stopped the draft: the owner who does so becomes an author of it. */
    @Transactional
    void takeOut(SopDraft draft, ScenarioId scenario, Actor owner) {
        var name = scenarios.takeOut(draft.sop(), scenario, owner.username());
        drafts.walksChanged(draft.id(), "walkTakenOut", name, owner);
    }

    /** The same of walks that the program brings. */
    @Transactional
    void takeOutDelivered(SopDraft draft, List<String> keys, Actor owner) {
        for (var key : keys) {
            var name = scenarios.takeOutDelivered(draft.sop(), key, owner.username(), Locale.ENGLISH);
            drafts.walksChanged(draft.id(), "walkTakenOut", name, owner);
        }
    }

    /** A draft that is over is no longer walked through. */
    @EventListener
    void over(SopDraftActionEvent event) {
        if (OVER.contains(event.what())) {
            walks.of(subject(event.draft())).forEach(walk -> walks.end(walk.id()));
        }
    }

    List<ScenarioOutcome> runAll(SopDraft draft, Locale language) {
        return scenarios.run(draft.sop(), drafts.files(draft.id()), language);
    }

    private Map<String, byte[]> files(SopDraft draft) {
        return whole.with(draft.sop(), drafts.files(draft.id()));
    }

    private void requireOf(DraftId draft, WalkId walk) {
        if (!walks.running(walk).subject().equals(subject(draft))) {
            throw NotFound.aPage();
        }
    }

    private static String subject(DraftId draft) {
        return "draft " + draft;
    }
}
