package org.homeward.studio.problems;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
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
        return texts.getMessage("problem." + problem.code(), arguments(problem).toArray(), language);
    }

    /** What the words name; what is itself a message is said in the reader's language. */
    public static List<Object> arguments(Problem problem) {
        return problem.arguments().stream()
                .map(argument -> argument.startsWith(KEY)
                        ? new DefaultMessageSourceResolvable(
                                new String[] {argument.substring(KEY.length())}, null, argument)
                        : (Object) argument)
                .toList();
    }

    /** What the rules of readable diagrams say, by their names. */
    public Map<String, String> ofRules(Locale language) {
        var words = new TreeMap<String, String>();
        LintNames.RULES.forEach(rule -> words.put(rule, texts.getMessage("problem." + rule, null, language)));
        return words;
    }
}
