package org.homeward.studio.problems;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a problem in a language. */
@Component("draftProblemWords")
public class ProblemWords {

    /** Before an argument that is itself the key of a message. */
    private static final String KEY = "@";

    private final MessageSource texts;

    ProblemWords(MessageSource texts) {
        this.texts = texts;
    }

    public String of(Problem problem, Locale language) {
        var arguments = problem.arguments().stream()
                .map(argument -> argument.startsWith(KEY)
                        ? texts.getMessage(argument.substring(KEY.length()), null, argument, language)
                        : argument)
                .toArray();
        return texts.getMessage("problem." + problem.code(), arguments, language);
    }

    /** What the rules of readable diagrams say, by their names. */
    public Map<String, String> ofRules(Locale language) {
        var words = new TreeMap<String, String>();
        LintRules.NAMES.forEach(rule -> words.put(rule, texts.getMessage("problem." + rule, null, language)));
        return words;
    }
}
