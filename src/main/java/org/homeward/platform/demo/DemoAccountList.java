package org.homeward.platform.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.directory.people.NewAccount;
import org.homeward.platform.RandomSecrets;

/** The demo's accounts, each with its password. */
record DemoAccountList(Map<NewAccount, String> passwords) {

    private static final String HEADER = "username,password,name,roles,functions,agency,country,language,api";

    /** Agency and country, before the last two columns. */
    private static final Pattern PLACE = Pattern.compile(",[^,]*,[^,]*,([^,]*,[^,]*)$");

    static DemoAccountList withFreshPasswords(List<NewAccount> accounts) {
        var passwords = new LinkedHashMap<NewAccount, String>();
        accounts.forEach(account -> passwords.put(account, RandomSecrets.password()));
        return new DemoAccountList(passwords);
    }

    void forEach(BiConsumer<NewAccount, String> action) {
        passwords.forEach(action);
    }

    String csv() {
        return after("");
    }

    /** The list, behind a former one. */
    String after(String former) {
        return (former.isBlank() ? HEADER : former.stripTrailing())
                + passwords.entrySet().stream()
                        .map(entry -> "\n" + line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("", "", "\n"));
    }

    /** A former list, in which these people work for another agency since; their passwords stay. */
    static String moved(String former, List<NewAccount> since) {
        var places = since.stream().collect(Collectors.toMap(NewAccount::username, DemoAccountList::place));
        return former.lines()
                .map(line -> {
                    var place = places.get(line.split(",", 2)[0]);
                    return place == null ? line : PLACE.matcher(line).replaceFirst(place);
                })
                .collect(Collectors.joining("\n"));
    }

    private static String place(NewAccount account) {
        return ",%s,%s,$1"
                .formatted(account.agency().value(), account.agency().country().value());
    }

    private static String line(NewAccount account, String password) {
        return String.join(
                ",",
                account.username(),
                password,
                quoted(account.name()),
                joined(account.roles()),
                joined(account.functions()),
                account.agency().value(),
                account.agency().country().value(),
                account.language(),
                account.api() ? "yes" : "no");
    }

    private static String joined(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(";"));
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
