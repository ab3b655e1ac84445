package org.homeward.studio.problems;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a problem in a language. */
@Component("draftProblemWords")
public class ProblemWords {

    private final MessageSource texts;

    ProblemWords(MessageSource texts) {
        this.texts = texts;
    }

    public String of(Problem problem, Locale language) {
        return texts.getMessage("problem." + problem.code(), problem.arguments().toArray(), language);
    }
}
