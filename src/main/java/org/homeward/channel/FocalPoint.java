package org.homeward.channel;

/**
 * A desk that can be called, in the reader's language.
 *
 * @param languages in which it works
 */
public record FocalPoint(String country, String name, String phone, String languages) {

    /** The address that dials it. */
    public String dial() {
        return "tel:" + phone.replaceAll("[^+0-9]", "");
    }
}
