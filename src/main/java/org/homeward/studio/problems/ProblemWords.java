package org.homeward.studio.problems;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Says a problem in a language. */
@Component("draftProblemWords")
public class ProblemWords {

    /** Before an argument that is itself the key of a message. */
    private static final String KEY = "@";

    private static final Pattern ROLE = Pattern.compile("(destination|origin)\\.([a-z-]+)");

    private final MessageSource texts;

    ProblemWords(MessageSource texts) {
        this.texts = texts;
    }

    public String of(DraftProblem problem, Locale language) {
        return texts.getMessage("problem." + problem.code(), arguments(problem).toArray(), language);
    }

    /** What the words name; a role, and what is itself a message, is said in the reader's language. */
    public static List<Object> arguments(DraftProblem problem) {
        return problem.arguments().stream().map(ProblemWords::argument).toList();
    }

    private static Object argument(String argument) {
        var role = ROLE.matcher(argument);
        if (role.matches()) {
            return message(
                    "reading.roleOnSide",
                    argument,
                    message("reading.role." + role.group(2), argument),
                    message("reading.side." + role.group(1), argument));
        }
        return argument.startsWith(KEY)
                ? message(argument.substring(KEY.length()), argument.substring(argument.lastIndexOf('.') + 1))
                : argument;
    }

    private static Object message(String key, String otherwise, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments, otherwise);
    }

    /** What the rules of readable diagrams say, by their names. */
    public Map<String, String> ofRules(Locale language) {
        var words = new TreeMap<String, String>();
        LintNames.RULES.forEach(rule -> words.put(rule, texts.getMessage("problem." + rule, null, language)));
        return words;
    }
}
