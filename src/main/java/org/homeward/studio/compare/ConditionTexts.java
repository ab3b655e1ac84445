package org.homeward.studio.compare;

import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.shared.Languages;

/**
 * Conditions in words: questions and answers as the forms call them, and what the program knows as {@code
 * compare.fact.*}. Words that no file holds stand as marks until the reader's language is known.
 */
final class ConditionTexts {

    /** Around the code of a word of ours, and after a bar what stands there if there is none. */
    static final char MARK = '\u0002';

    private static final String VALUE = "('[^']*'|\"[^\"]*\"|-?[\\w.]+)";
    private static final String CONTAINS = "list contains\\(([\\w.]+),\\s*" + VALUE + "\\)";
    private static final String COMPARED = "([A-Za-z_][\\w.]*)\\s*(==|!=|<=|>=|=|<|>)\\s*" + VALUE;
    private static final Pattern PARTS =
            Pattern.compile("not\\(" + CONTAINS + "\\)|" + CONTAINS + "|" + COMPARED + "|&&|\\|\\||[A-Za-z_][\\w.]*");

    private final Supplier<DiagramQuestions> questions;

    ConditionTexts(Supplier<DiagramQuestions> questions) {
        this.questions = questions;
    }

    /** A condition of a way, or when a question is hidden; or the name of one value alone. */
    ChangeTerm words(String condition) {
        var plain = condition
                .replaceAll("[$#]\\{(.*)}", "$1")
                .replaceFirst("^=", "")
                .strip();
        var translations = new TreeMap<String, String>();
        for (var language : Languages.complete()) {
            translations.put(
                    language.getLanguage(),
                    PARTS.matcher(plain).replaceAll(part -> Matcher.quoteReplacement(part(part, language))));
        }
        var english = translations.remove(Locale.ENGLISH.getLanguage());
        return new ChangeTerm(
                ChangeTerm.Kind.condition, english == null ? plain : english, translations, ChangeTerm.Mark.none);
    }

    private String part(MatchResult part, Locale language) {
        if (part.group(1) != null) {
            return said(part.group(1), "hasNot", part.group(2), language);
        }
        if (part.group(3) != null) {
            return said(part.group(3), "has", part.group(4), language);
        }
        if (part.group(5) != null) {
            return compared(part.group(5), part.group(6), part.group(7), language);
        }
        return switch (part.group()) {
            case "and", "&&" -> mark("condition.and", "and");
            case "or", "||" -> mark("condition.or", "or");
            case "not" -> mark("condition.not", "not");
            default -> subject(part.group(), language);
        };
    }

    private String compared(String key, String sign, String value, Locale language) {
        var equal = sign.equals("=") || sign.equals("==");
        if (value.equals("true") || value.equals("false")) {
            var yes = equal == value.equals("true");
            return questions.get().label(key).isPresent()
                    ? subject(key, language) + " " + mark("condition." + (yes ? "ticked" : "notTicked"), value)
                    : mark("fact." + key + (yes ? "" : ".not"), key + " " + sign + " " + value);
        }
        if (value.equals("null")) {
            return subject(key, language) + " " + mark("condition." + (equal ? "unanswered" : "answered"), value);
        }
        return switch (sign) {
            case "=", "==" -> said(key, "is", value, language);
            case "!=" -> said(key, "isNot", value, language);
            default ->
                subject(key, language) + " " + sign.replace("<=", "≤").replace(">=", "≥") + " "
                        + answer(key, value, language);
        };
    }

    private String said(String key, String verb, String value, Locale language) {
        return subject(key, language) + " " + mark("condition." + verb, verb) + " " + answer(key, value, language);
    }

    private String subject(String name, Locale language) {
        var key = name.replaceFirst("^this\\.", "");
        return questions
                .get()
                .label(key)
                .map(label -> quoted(label, language))
                .orElseGet(() -> mark("fact." + key, key));
    }

    private String answer(String name, String written, Locale language) {
        var value = written.replaceAll("^['\"]|['\"]$", "");
        return questions
                .get()
                .answer(name.replaceFirst("^this\\.", ""), value)
                .map(answer -> quoted(answer, language))
                .orElseGet(() -> value.matches("-?[\\d.]+") ? value : mark("code." + value, value));
    }

    private static String quoted(ChangeTerm term, Locale language) {
        var words = term.translations().getOrDefault(language.getLanguage(), term.value());
        return language.getLanguage().equals("km") ? "«" + words + "»" : "“" + words + "”";
    }

    private static String mark(String code, String otherwise) {
        return MARK + code + "|" + otherwise + MARK;
    }
}
