package org.homeward.cases.web.file;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.known.AnswerVersion.Giver;
import org.homeward.cases.web.CaseWordsFactory;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.springframework.stereotype.Component;

/** Makes the words of the pages of what is known. */
@Component
class FileWording {

    private final CaseWordsFactory wording;
    private final Accounts accounts;
    private final AccountNames names;

    FileWording(CaseWordsFactory wording, Accounts accounts, AccountNames names) {
        this.wording = wording;
        this.accounts = accounts;
        this.names = names;
    }

    /** For a page that names these. */
    FileWords of(Stream<Giver> named, Actor reader, Locale language) {
        var users = named.map(Giver::user).filter(Objects::nonNull).collect(Collectors.toSet());
        return new FileWords(
                wording.of(reader, language), names, users.isEmpty() ? Map.of() : accounts.names(users), reader);
    }
}
