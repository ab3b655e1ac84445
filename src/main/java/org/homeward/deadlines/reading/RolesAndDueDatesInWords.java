package org.homeward.deadlines.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.homeward.directory.Directory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a model may name: roles, and due dates with their rules. */
@Component
public class RolesAndDueDatesInWords {

    private static final String KEY = "deadlineKey";

    private final MessageSource messages;
    private final Directory directory;

    RolesAndDueDatesInWords(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    /** Each role, {@code origin.focal-point}, in words, in the order that is given. */
    public Map<String, String> roles(Collection<String> roles, Locale language) {
        var words = new LanguageTexts(messages, directory, language);
        var named = new LinkedHashMap<String, String>();
        roles.forEach(role -> named.put(role, words.roleOnSide(role)));
        return named;
    }

    /**
     * Each key of {@code sopDeadlines} with its rules.
     *
     * @param tables the files with {@code sopDeadlines} and {@code escalationLadder}
     */
    public Map<String, DueDateInWords> due(Map<String, byte[]> tables, Locale language) {
        var due = new DueRuleWording(
                new DeadlineTablesOfVersion(tables), new LanguageTexts(messages, directory, language));
        var keys = new TreeSet<String>();
        DecisionTableRule.of(tables).forEach(row -> keys.addAll(row.texts(KEY)));
        var named = new LinkedHashMap<String, DueDateInWords>();
        keys.forEach(key -> named.put(key, due.of(key)));
        return named;
    }
}
