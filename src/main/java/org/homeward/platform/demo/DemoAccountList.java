package org.homeward.platform.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.directory.people.AccountInput;
import org.homeward.platform.RandomSecrets;

/** The demo's accounts, each with its password, whose hash other threads make meanwhile: hashing all takes longer than the start. */
record DemoAccountList(Map<AccountInput, Password> passwords) {

    /**
     * A password.
     *
     * @param text how it is typed
     * @param hash as it is kept, in a while
     */
    record Password(String text, CompletableFuture<String> hash) {}

    private static final String HEADER = "username,password,name,roles,functions,agency,country,language,api";

    /** Agency and country, before the last two columns. */
    private static final Pattern PLACE = Pattern.compile(",[^,]*,[^,]*,([^,]*,[^,]*)$");

    static DemoAccountList withFreshPasswords(List<AccountInput> accounts, UnaryOperator<String> hash) {
        var processors = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        var passwords = new LinkedHashMap<AccountInput, Password>();
        accounts.forEach(account -> {
            var text = RandomSecrets.password();
            passwords.put(
                    account, new Password(text, CompletableFuture.supplyAsync(() -> hash.apply(text), processors)));
        });
        processors.shutdown();
        return new DemoAccountList(passwords);
    }

    /** Each account with the hash of its password; waits for it. */
    void forEach(BiConsumer<AccountInput, String> action) {
        passwords.forEach(
                (account, password) -> action.accept(account, password.hash().join()));
    }

    String csv() {
        return after("");
    }

    /** The list, behind a former one. */
    String after(String former) {
        return (former.isBlank() ? HEADER : former.stripTrailing())
                + passwords.entrySet().stream()
                        .map(entry ->
                                "\n" + line(entry.getKey(), entry.getValue().text()))
                        .collect(Collectors.joining("", "", "\n"));
    }

    /** A former list, in which these people work for another agency since; their passwords stay. */
    static String moved(String former, List<AccountInput> since) {
        var places = since.stream().collect(Collectors.toMap(AccountInput::username, DemoAccountList::place));
        return former.lines()
                .map(line -> {
                    var place = places.get(line.split(",", 2)[0]);
                    return place == null ? line : PLACE.matcher(line).replaceFirst(place);
                })
                .collect(Collectors.joining("\n"));
    }

    private static String place(AccountInput account) {
        return ",%s,%s,$1"
                .formatted(account.agency().value(), account.agency().country().value());
    }

    private static String line(AccountInput account, String password) {
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
