package org.homeward.directory.people;

/** A token that was made just now, with its secret: the only time that anybody sees it. */
public record ApiTokenWithSecret(ApiToken token, String secret) {

    @Override
    public String toString() {
        return "ApiTokenWithSecret[" + token.id() + "]";
    }
}
