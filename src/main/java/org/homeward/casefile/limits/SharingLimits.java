package org.homeward.casefile.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.NeedToKnow;
import org.homeward.casefile.known.NewestAnswers;
import org.homeward.directory.people.Actor;
import org.homeward.procedures.conditions.SharingLimitRules;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The limits that the person set for sharing, shown to an agency that sends something from a page of the case, as far as it may read them.
 */
@Component
public class SharingLimits {

    /** The answers in which the person says them. */
    public static final List<FieldKey> FIELDS = SharingLimitRules.SET_IN.stream()
            .map(key -> new FieldKey(key, DataClass.legal))
            .toList();

    private final NewestAnswers answers;
    private final CaseAccess access;
    private final NeedToKnow needToKnow;
    private final MessageSource messages;

    SharingLimits(NewestAnswers answers, CaseAccess access, NeedToKnow needToKnow, MessageSource messages) {
        this.answers = answers;
        this.access = access;
        this.needToKnow = needToKnow;
        this.messages = messages;
    }

    /** In the person’s words, one line each; the reading is logged. */
    @Transactional
    public List<String> of(CaseNumber number, Actor actor, Locale language) {
        var view = access.requireFile(number, actor);
        var known = answers.of(view, null, FIELDS, needToKnow.everywhere(number, actor), actor);
        var lines = new ArrayList<String>();
        Stream.of(SharingLimitRules.SCOPE, SharingLimitRules.WITHHELD)
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(said -> !said.isBlank())
                .forEach(lines::add);
        if (known.get(RecipientLimits.TERMS) instanceof List<?> rows) {
            rows.forEach(row -> add(row, lines, language));
        }
        return lines;
    }

    private void add(@Nullable Object row, List<String> lines, Locale language) {
        if (row instanceof Map<?, ?> cells
                && cells.get("consentTermsPurpose") instanceof String purpose
                && cells.get("consentTermsScope") instanceof String scope
                && !scope.isBlank()) {
            lines.add(messages.getMessage("cases.purpose." + purpose, null, language) + ": " + scope);
        }
    }
}
