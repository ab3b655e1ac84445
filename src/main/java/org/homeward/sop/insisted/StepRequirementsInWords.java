package org.homeward.sop.insisted;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the declaration of a step into words: its requirements one by one, and its effects. */
@Component
public final class StepRequirementsInWords {

    /** The order of the safety rules, {@code R4} before {@code R19}. */
    static final Comparator<String> RULES =
            Comparator.<String>comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final StepRequirementsView NOTHING = new StepRequirementsView(List.of(), List.of());

    private final MessageSource messages;

    StepRequirementsInWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Of the step with this key; nothing for one that only goes on. */
    public StepRequirementsView of(String step, Locale language) {
        return DeclaredSteps.of(step)
                .map(rules -> of(rules, new Said(messages, language)))
                .orElse(NOTHING);
    }

    private static StepRequirementsView of(StepRules rules, Said said) {
        var byCase = new LinkedHashMap<String, Map<String, Requirement>>();
        rules.insists().forEach(some -> some.what().requirements().forEach(requirement -> byCase.computeIfAbsent(
                        some.when(), name -> new LinkedHashMap<>())
                .putIfAbsent(requirement.name(), requirement)));
        return new StepRequirementsView(
                byCase.entrySet().stream()
                        .map(group -> new StepRequirementsView.Group(
                                group.getKey(),
                                group.getKey().isEmpty() ? "" : said.text("insists.when." + group.getKey()),
                                group.getValue().values().stream()
                                        .map(said::sentence)
                                        .toList()))
                        .toList(),
                effects(rules, said));
    }

    private static List<StepRequirementsView.SetOff> effects(StepRules rules, Said said) {
        var kinds = rules.kinds().stream().map(StepRequirementsInWords::kind).map(said::setOff);
        var events = rules.events().stream()
                .sorted()
                .map(event -> said.text("reading.start." + event))
                .collect(Collectors.joining(said.text("insisted.and")));
        var counts = events.isEmpty()
                ? Stream.<StepRequirementsView.SetOff>of()
                : Stream.of(new StepRequirementsView.SetOff("happened", said.text("insists.effect.happened", events)));
        return Stream.concat(kinds, counts).toList();
    }

    /** {@code takesBack} of {@link Effect.TakesBack}. */
    static String kind(Class<? extends Effect> effect) {
        var name = effect.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Words in the reader's language. */
    private record Said(MessageSource messages, Locale language) {

        String text(String key, Object... arguments) {
            return messages.getMessage(key, arguments, language);
        }

        StepRequirementsView.Sentence sentence(Requirement requirement) {
            return new StepRequirementsView.Sentence(
                    requirement.name(),
                    requirement.rules().stream().sorted(RULES).toList(),
                    requirement.fields().stream().sorted().toList(),
                    text("insists." + requirement.name()));
        }

        StepRequirementsView.SetOff setOff(String kind) {
            return new StepRequirementsView.SetOff(kind, text("insists.effect." + kind));
        }
    }
}
