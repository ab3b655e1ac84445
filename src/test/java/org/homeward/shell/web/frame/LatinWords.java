package org.homeward.shell.web.frame;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words in Latin letters that a page in another script shows or tells, but for names that are written so everywhere. */
final class LatinWords {

    /** Names of products, of persons in the demo, codes of cases, agencies and errors, which are in capitals. */
    private static final Pattern ALLOWED = Pattern.compile("Homeward|(Powered by )?bpmn\\.io|Apache License"
            + "|(Sothea|Kosal|Maly|Virak|Nary|Samnang|Pisey|Thyda|Oudom|Leakena) \\d+|\\b[0-9A-Z]{2,}\\b");

    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{2}[\\p{IsLatin}'’-]*");

    /** What is marked as another language and the account's name are not looked at. */
    private static final String TEXTS = """
        () => {
          const page = document.documentElement.lang;
          const other = element => element.closest('[lang]').lang !== page || element.closest('.hw-bar b, .hw-who b, script, style, noscript');
          const texts = [document.title];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (!other(element)) texts.push(walker.currentNode.textContent);
          }
          for (const element of document.body.querySelectorAll('[aria-label],[placeholder],[title],[alt]')) {
            if (!other(element)) for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.push(element.getAttribute(name) ?? '');
          }
          return texts.join('\\n');
        }
        """;

    private LatinWords() {}

    static List<String> in(Page page) {
        var text = ALLOWED.matcher((String) page.evaluate(TEXTS)).replaceAll("");
        return WORD.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
