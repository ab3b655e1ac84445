package org.homeward.engine.wall.forms;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.engine.wall.expressions.JuelRules;
import org.homeward.engine.wall.reading.EngineTextLimits;
import org.homeward.engine.wall.reading.ProblemText;

/** Texts of a form are words: no HTML, no scripts, no templates, no expressions. */
final class FormTextRules {

    private static final Pattern HTML = Pattern.compile("<[A-Za-z/!?]");
    private static final Pattern ENTITY = Pattern.compile("&(#|[A-Za-z][A-Za-z0-9]*;)");
    private static final Pattern SCRIPT = Pattern.compile("(javascript|vbscript|data):");
    private static final Pattern LINK = Pattern.compile("]\\s*[(:](?!\\s*https://)|!\\[|]\\s*\\[");
    private static final int LONGEST = 5000;

    private FormTextRules() {}

    static Optional<ProblemText> problem(String text) {
        var squeezed = text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]", "").toLowerCase(Locale.ROOT);
        if (HTML.matcher(text).find()) {
            return Optional.of(ProblemText.of("textRefused", "HTML is not allowed in texts"));
        }
        if (SCRIPT.matcher(squeezed).find()) {
            return Optional.of(ProblemText.of("textRefused", "a script link is not allowed in texts"));
        }
        if (ENTITY.matcher(text).find()) {
            return Optional.of(ProblemText.of("textRefused", "write the character itself instead of an entity"));
        }
        if (LINK.matcher(text).find()) {
            return Optional.of(ProblemText.of(
                    "textRefused", "a picture or a link to something else than https:// is not allowed in texts"));
        }
        if (text.contains("{{") || text.contains("}}") || JuelRules.hasExpression(text)) {
            return Optional.of(ProblemText.of("expressionHere", "a template or an expression is not allowed in texts"));
        }
        if (text.startsWith("=")) {
            return Optional.of(ProblemText.of("expressionHere", "an expression is allowed in conditions only"));
        }
        return text.length() > LONGEST
                ? Optional.of(ProblemText.of("textLong", "a text has at most {} characters", LONGEST))
                : EngineTextLimits.letters(text);
    }
}
