package org.homeward.studio.problems;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Says a problem in a language. */
@Component("draftProblemWords")
public class ProblemWords {

    /** Before an argument that is itself the key of a message. */
    private static final String KEY = "@";

    /** Before the id of what may have a name. */
    private static final String CALLED = "#";

    /** Where the program has names for what no file names. */
    private static final List<String> KNOWN =
            List.of("compare.fact.", "channel.message.", "editing.delegate.", "studio.table.");

    /** Before an answer that has no name, its question. */
    private static final String ANSWER = "^\\w+\\.value\\.";

    private static final Pattern ROLE = Pattern.compile("(destination|origin)\\.([a-z-]+)");

    private final MessageSource texts;

    ProblemWords(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * Says it.
     *
     * @param names what the files call a step, a part or a question in this language, by its id; the id of what has no name
     */
    public String of(DraftProblem problem, UnaryOperator<String> names, Locale language) {
        var arguments = problem.arguments().stream().map(each -> argument(each, names));
        return texts.getMessage("problem." + problem.code(), arguments.toArray(), language);
    }

    /** The name of an element, by the files or by the program; its id if it has no name. */
    public String name(String element, UnaryOperator<String> names, Locale language) {
        return element.isEmpty() ? "" : texts.getMessage(named(element, names), language);
    }

    /** The arguments of the words; a role, and an argument that is itself a message, is said in the reader's language. */
    public static List<Object> arguments(List<String> arguments) {
        return arguments.stream()
                .map(each -> argument(each, UnaryOperator.identity()))
                .toList();
    }

    private static Object argument(String argument, UnaryOperator<String> names) {
        var role = ROLE.matcher(argument);
        if (role.matches()) {
            return message(
                    "reading.roleOnSide",
                    argument,
                    message("reading.role." + role.group(2), argument),
                    message("reading.side." + role.group(1), argument));
        }
        if (argument.startsWith(CALLED)) {
            return named(argument.substring(CALLED.length()), names);
        }
        return argument.startsWith(KEY)
                ? message(argument.substring(KEY.length()), argument.substring(argument.lastIndexOf('.') + 1))
                : argument;
    }

    private static DefaultMessageSourceResolvable named(String id, UnaryOperator<String> names) {
        var name = names.apply(id);
        var keys = name.equals(id) ? KNOWN.stream().map(kind -> kind + id).toArray(String[]::new) : new String[0];
        return new DefaultMessageSourceResolvable(keys, name.replaceFirst(ANSWER, ""));
    }

    private static Object message(String key, String otherwise, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments, otherwise);
    }

    /** The sentences of the rules for readable diagrams, by their names. */
    public Map<String, String> ofRules(Locale language) {
        var words = new TreeMap<String, String>();
        LintNames.RULES.forEach(rule -> words.put(rule, texts.getMessage("problem." + rule, null, language)));
        return words;
    }
}
