package org.homeward.directory.people;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The name of an account as its reader sees it: the demo's are told in the reader's language, all others as they are. */
@Component
public class AccountNames {

    private final MessageSource texts;
    private final Map<String, String> demo = DemoAccounts.rows().stream()
            .collect(Collectors.toUnmodifiableMap(AccountInput::username, AccountInput::name));

    AccountNames(MessageSource texts) {
        this.texts = texts;
    }

    /** The name to show for the one that is stored. */
    public String of(String username, String stored, Locale reader) {
        var name = stored.equals(demo.get(username))
                ? texts.getMessage("demo.account." + username, null, stored, reader)
                : stored;
        return name == null ? stored : name;
    }
}
