package org.homeward.studio.trying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkStartOptions;
import org.homeward.sop.insisted.StepRequirementsInWords;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.trying.TrialWords.Choice;
import org.homeward.studio.trying.WalkView.Before;
import org.homeward.studio.trying.WalkView.Part;
import org.homeward.studio.trying.WalkView.StepForm;
import org.homeward.studio.trying.WalkViews.Chosen;
import org.springframework.stereotype.Component;

/** Puts together what a walk's page offers before its first step: the form of an earlier step, or of a message. */
@Component
class WalkStartFormViews {

    private static final String NOTHING_KNOWN = "{}";

    private final DraftTrials trying;
    private final TrialWords words;
    private final StepRequirementsInWords insisted;

    WalkStartFormViews(DraftTrials trying, TrialWords words, StepRequirementsInWords insisted) {
        this.trying = trying;
        this.words = words;
        this.insisted = insisted;
    }

    /** Empty once something was done in the walk. */
    Optional<Before> of(DraftId draft, WalkId walk, ReaderLocale say) {
        return trying.offer(draft, walk, say.language())
                .map(offer -> new Before(
                        parts(offer),
                        offer.messages().stream()
                                .map(message -> new Choice(message, words.message(message, say)))
                                .toList()));
    }

    private static List<Part> parts(WalkStartOptions offer) {
        return offer.steps().stream()
                .collect(Collectors.groupingBy(
                        WalkStartOptions.Step::process,
                        LinkedHashMap::new,
                        Collectors.mapping(step -> new Choice(step.key(), step.name()), Collectors.toList())))
                .entrySet()
                .stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    /** The form of what was chosen; empty if nothing was, or if the walk has no such beginning any more. */
    Optional<StepForm> form(DraftId draft, WalkId walk, Chosen chosen, ReaderLocale say) {
        return trying.offer(draft, walk, say.language()).flatMap(offer -> step(draft, walk, offer, chosen, say)
                .or(() -> message(draft, walk, offer, chosen, say)));
    }

    private Optional<StepForm> step(
            DraftId draft, WalkId walk, WalkStartOptions offer, Chosen chosen, ReaderLocale say) {
        return offer.steps().stream()
                .filter(step -> step.key().equals(chosen.earlier()))
                .findFirst()
                .map(step -> form(
                        "earlier/" + step.key(),
                        step.name(),
                        step.key(),
                        trying.earlierForm(draft, walk, step.key(), say.language()),
                        say));
    }

    private Optional<StepForm> message(
            DraftId draft, WalkId walk, WalkStartOptions offer, Chosen chosen, ReaderLocale say) {
        return offer.messages().stream()
                .filter(message -> message.equals(chosen.message()))
                .findFirst()
                .map(message -> form(
                        "message/" + message,
                        words.message(message, say),
                        "",
                        trying.messageForm(draft, walk, message, say.language()),
                        say));
    }

    private StepForm form(String address, String name, String step, String schema, ReaderLocale say) {
        return new StepForm(
                address,
                true,
                name,
                say.words("trying.before"),
                "",
                "",
                insisted.of(step, say.language()),
                WalkViews.inPage(schema),
                NOTHING_KNOWN);
    }
}
