package org.homeward.casefile.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;

/**
 * The person of a case as far as one reader may know; data that the reader may not see isn't in it.
 *
 * @param child whether the case is a child's (R20)
 * @param answers the newest answers about the person, by the keys of the forms' fields
 * @param local whether the reader is a local officer, who gets the name and the village only (R6)
 */
public record Person(CaseNumber number, Corridor corridor, boolean child, Map<String, Object> answers, boolean local) {

    public Person {
        answers = Map.copyOf(answers);
    }

    /** How to call the person; empty if that isn't known or not for the reader. */
    public Optional<String> name() {
        return PersonHeaderFields.called(answers);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(answers.get(key))
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    List<String> codes(String key) {
        return answers.get(key) instanceof List<?> codes
                ? codes.stream().map(Object::toString).toList()
                : text(key).stream().toList();
    }
}
