package org.homeward.directory.people;

/** A token that was made just now, with its secret: the only time that anybody sees it. */
public record FreshToken(ApiToken token, String secret) {

    @Override
    public String toString() {
        return "FreshToken[" + token.id() + "]";
    }
}
