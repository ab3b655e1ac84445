package org.homeward.engine.modelset.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.engine.forms.Option;
import org.homeward.engine.wall.reading.Element;
import org.homeward.engine.wall.reading.Sentence;
import org.homeward.engine.wall.reading.Sentence.Word;

/**
 * A delivered message is sent under the condition under which it was, and carries what it carried: its receiver, a recall and the
 * person's consent go by both. No message carries a text that a model says: it would leave the country unread (R8).
 */
final class KeptMessages {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{.*}", Pattern.DOTALL);
    private static final Word ALWAYS = Word.of("always", "compare.word.always");
    private static final Set<String> TRUTH = Set.of("true", "false");

    private final AskedSet delivered;
    private final LostMeanings lost;
    private final Map<String, String> asked = new HashMap<>();

    KeptMessages(AskedSet delivered, LostMeanings lost) {
        this.delivered = delivered;
        this.lost = lost;
    }

    void check(AskedSet now) {
        now.forms().stream()
                .flatMap(form -> form.questions().stream())
                .forEach(question -> asked.putIfAbsent(question.key(), question.label()));
        var codes = codes(now);
        now.processes().forEach(process -> {
            var before =
                    process.in(delivered.processes()).map(Definition::elements).orElse(Map.of());
            process.elements().forEach((id, element) -> {
                if (Definition.sends(element)) {
                    var was = Optional.ofNullable(before.get(id)).filter(Definition::sends);
                    was.ifPresent(message -> kept(process, message, element));
                    more(process, was.map(Definition::carried).orElse(Map.of()), element);
                    texts(process, element, codes);
                }
            });
        });
    }

    private void kept(Definition process, Element was, Element is) {
        var before = Definition.property(was, "sentIf");
        if (!before.equals(Definition.property(is, "sentIf"))) {
            tell(
                    process,
                    is,
                    "messageCondition",
                    "is sent under another condition than before: {}",
                    before.map(when -> new Word(when, when)).orElse(ALWAYS));
        }
        var carried = Definition.carried(is);
        Definition.carried(was).forEach((name, value) -> {
            if (!carried.containsKey(name)) {
                tell(process, is, "messageDataGone", "no longer carries {}", called(name));
            } else if (!value.equals(carried.get(name))) {
                tell(process, is, "messageDataChanged", "carries something else as {}", called(name));
            }
        });
    }

    /** What leaves the country is more than it was: whoever decides reads what. */
    private void more(Definition process, Map<String, String> before, Element is) {
        if (KeptSides.crosses(is)) {
            Definition.carried(is).keySet().stream()
                    .filter(name -> !before.containsKey(name))
                    .forEach(name -> lost.doubtful(
                            process.file(),
                            is.label(),
                            said(is, "messageCarriesMore", "carries more to the other country: {}", called(name))));
        }
    }

    /** What a question calls it, else its key. */
    private Word called(String data) {
        var label = asked.get(data);
        return label == null ? fact(data) : new Word(label, label);
    }

    private static Word fact(String data) {
        return Word.of(data, "compare.fact." + data);
    }

    private void texts(Definition process, Element event, Set<String> codes) {
        Definition.carried(event).forEach((name, value) -> {
            if (!EXPRESSION.matcher(value).matches() && !codes.contains(value)) {
                tell(process, event, "messageText", "carries a text as {}", fact(name));
            }
        });
    }

    /** The answers of all forms, and what delivered messages say. */
    private Set<String> codes(AskedSet now) {
        var codes = new HashSet<>(TRUTH);
        now.forms().stream()
                .flatMap(form -> form.questions().stream())
                .flatMap(question -> question.field().options().stream())
                .map(Option::value)
                .forEach(codes::add);
        codes.addAll(delivered.processes().stream()
                .flatMap(process -> process.elements().values().stream())
                .filter(Definition::sends)
                .flatMap(event -> Definition.carried(event).values().stream())
                .collect(Collectors.toSet()));
        return codes;
    }

    private void tell(Definition process, Element event, String code, String what, Object named) {
        lost.at(process.file(), event.label(), said(event, code, what, named));
    }

    private static Sentence said(Element event, String code, String what, Object named) {
        return Sentence.of(code, "the message “{}” " + what, LostMeanings.named(Definition.name(event)), named);
    }
}
