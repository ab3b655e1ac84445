package org.homeward;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;

/** The words in a template that a reader would see as they stand there, in whatever language. */
final class LiteralText extends AbstractSimpleMarkupHandler {

    private static final Set<String> REPLACED = Set.of("th:text", "th:utext", "th:replace", "th:insert");
    private static final List<String> READ_OUT = List.of("title", "alt", "placeholder", "aria-label");
    private static final Set<String> BRAND = Set.of("Homeward");

    private final Deque<Boolean> seen = new ArrayDeque<>();
    private final List<String> words = new ArrayList<>();

    static List<String> of(String template) throws ParseException {
        var found = new LiteralText();
        new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(template, found);
        return found.words;
    }

    @Override
    public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
        attributes(attributes);
        var outer = seen.isEmpty() || seen.peek();
        seen.push(outer && (attributes == null || attributes.keySet().stream().noneMatch(REPLACED::contains)));
    }

    @Override
    public void handleStandaloneElement(
            String name, Map<String, String> attributes, boolean minimized, int line, int column) {
        attributes(attributes);
    }

    @Override
    public void handleCloseElement(String name, int line, int column) {
        seen.pop();
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
        var text = new String(buffer, offset, length).strip().replaceAll("\\[\\[.*?]]", "");
        if ((seen.isEmpty() || seen.peek()) && text.chars().anyMatch(Character::isLetter) && !BRAND.contains(text)) {
            words.add(line + ": " + text);
        }
    }

    private void attributes(Map<String, String> attributes) {
        if (attributes != null) {
            READ_OUT.stream()
                    .filter(attributes::containsKey)
                    .filter(name -> !attributes.containsKey("th:" + name) && !attributes.containsKey("th:attr"))
                    .forEach(name -> words.add(name + "=" + attributes.get(name)));
        }
    }
}
