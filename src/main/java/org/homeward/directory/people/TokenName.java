package org.homeward.directory.people;

import java.time.Instant;
import java.util.List;
import org.homeward.shared.InvalidContentException;

/** The name that a person gives a token: short, and one of a kind among those that still open the API. */
final class TokenName {

    private static final String FIELD = "name";
    private static final int LONGEST = 60;

    /** A proposed default: enough for a program each, few enough to look through. */
    private static final int MOST = 20;

    private TokenName() {}

    static String among(List<ApiToken> existing, String typed, Instant now) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw InvalidContentException.field(FIELD, "refusal.token.name", LONGEST);
        }
        var live = existing.stream()
                .filter(token -> token.state(now) == ApiToken.State.live)
                .toList();
        if (live.size() >= MOST) {
            throw InvalidContentException.field(FIELD, "refusal.token.tooMany", MOST);
        }
        if (live.stream().anyMatch(token -> token.name().equals(name))) {
            throw InvalidContentException.field(FIELD, "refusal.token.sameName");
        }
        return name;
    }
}
