package org.homeward.engine.modelset.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.engine.forms.Option;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.ProblemText.Word;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * A delivered message is sent under the condition under which it was, and carries what it carried: its receiver, a recall and the
 * person's consent go by both. No message carries a text that a model says: it would leave the country unread (R8).
 */
final class UnchangedMessageRules {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{.*}", Pattern.DOTALL);
    private static final Word ALWAYS = Word.of("always", "compare.word.always");
    private static final Set<String> TRUTH = Set.of("true", "false");

    private final QuestionsOfModelSet delivered;
    private final MeaningFindingCollector lost;
    private final Map<String, String> asked = new HashMap<>();

    UnchangedMessageRules(QuestionsOfModelSet delivered, MeaningFindingCollector lost) {
        this.delivered = delivered;
        this.lost = lost;
    }

    void check(QuestionsOfModelSet now) {
        now.forms().stream()
                .flatMap(form -> form.questions().stream())
                .forEach(question -> asked.putIfAbsent(question.key(), question.label()));
        var codes = codes(now);
        now.processes().forEach(process -> {
            var before = process.in(delivered.processes())
                    .map(ProcessOrDecision::elements)
                    .orElse(Map.of());
            process.elements().forEach((id, element) -> {
                if (ProcessOrDecision.sends(element)) {
                    var was = Optional.ofNullable(before.get(id)).filter(ProcessOrDecision::sends);
                    was.ifPresent(message -> kept(process, message, element));
                    more(process, was.map(ProcessOrDecision::carried).orElse(Map.of()), element);
                    texts(process, element, codes);
                }
            });
        });
    }

    private void kept(ProcessOrDecision process, XmlElement was, XmlElement is) {
        var before = was.property("sentIf");
        if (!before.equals(is.property("sentIf"))) {
            tell(
                    process,
                    is,
                    "messageCondition",
                    "is sent under another condition than before: {}",
                    before.map(when -> new Word(when, when)).orElse(ALWAYS));
        }
        var carried = ProcessOrDecision.carried(is);
        ProcessOrDecision.carried(was).forEach((name, value) -> {
            if (!carried.containsKey(name)) {
                tell(process, is, "messageDataGone", "no longer carries {}", called(name));
            } else if (!value.equals(carried.get(name))) {
                tell(process, is, "messageDataChanged", "carries something else as {}", called(name));
            }
        });
    }

    /** More data than before leaves the country: the deciding owner reads which. */
    private void more(ProcessOrDecision process, Map<String, String> before, XmlElement is) {
        if (UnchangedSideRules.crosses(is)) {
            ProcessOrDecision.carried(is).keySet().stream()
                    .filter(name -> !before.containsKey(name))
                    .forEach(name -> lost.doubtful(
                            process.file(),
                            is.label(),
                            said(is, "messageCarriesMore", "carries more to the other country: {}", called(name))));
        }
    }

    /** The question's word for it, else its key. */
    private Word called(String data) {
        var label = asked.get(data);
        return label == null ? fact(data) : new Word(label, label);
    }

    private static Word fact(String data) {
        return Word.of(data, "compare.fact." + data);
    }

    private void texts(ProcessOrDecision process, XmlElement event, Set<String> codes) {
        ProcessOrDecision.carried(event).forEach((name, value) -> {
            if (!EXPRESSION.matcher(value).matches() && !codes.contains(value)) {
                tell(process, event, "messageText", "carries a text as {}", fact(name));
            }
        });
    }

    /** The answers of all forms, and what delivered messages say. */
    private Set<String> codes(QuestionsOfModelSet now) {
        var codes = new HashSet<>(TRUTH);
        now.forms().stream()
                .flatMap(form -> form.questions().stream())
                .flatMap(question -> question.field().options().stream())
                .map(Option::value)
                .forEach(codes::add);
        codes.addAll(delivered.processes().stream()
                .flatMap(process -> process.elements().values().stream())
                .filter(ProcessOrDecision::sends)
                .flatMap(event -> ProcessOrDecision.carried(event).values().stream())
                .collect(Collectors.toSet()));
        return codes;
    }

    private void tell(ProcessOrDecision process, XmlElement event, String code, String what, Object named) {
        lost.at(process.file(), event.label(), said(event, code, what, named));
    }

    private static ProblemText said(XmlElement event, String code, String what, Object named) {
        return ProblemText.of(
                code, "the message “{}” " + what, MeaningFindingCollector.named(ProcessOrDecision.name(event)), named);
    }
}
