package org.homeward.cases.web;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.cases.ConsentStatus;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;

/**
 * The purposes that the person agreed to, by answer, each once.
 *
 * @param withdrawable those whose withdrawal the reader may record
 */
record AgreedPurposes(List<Answer> answers, List<ConsentStatus> withdrawable) {

    private static final List<ConsentValue> ORDER = List.of(
            ConsentValue.Given,
            ConsentValue.Declined,
            ConsentValue.Withdrawn,
            ConsentValue.Expired,
            ConsentValue.EndedAt18,
            ConsentValue.NotAsked);

    static AgreedPurposes of(List<ConsentStatus> lines) {
        var answers = new EnumMap<ConsentValue, List<Purpose>>(ConsentValue.class);
        for (var value : ORDER) {
            answers.put(
                    value,
                    lines.stream()
                            .filter(line -> line.value() == value)
                            .map(ConsentStatus::purpose)
                            .distinct()
                            .toList());
        }
        return new AgreedPurposes(
                ORDER.stream()
                        .flatMap(value -> Stream.of(new Answer(value, answers.getOrDefault(value, List.of()))))
                        .filter(answer -> !answer.purposes().isEmpty())
                        .toList(),
                lines.stream().filter(ConsentStatus::takesBack).toList());
    }

    /** An answer and for what it was given. */
    record Answer(ConsentValue value, List<Purpose> purposes) {

        /** How it is marked. */
        public String mark() {
            return switch (value) {
                case Given -> "yes";
                case Declined, Withdrawn -> "no";
                default -> "na";
            };
        }
    }
}
