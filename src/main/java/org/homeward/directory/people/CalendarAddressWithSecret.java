package org.homeward.directory.people;

/** A calendar address that was made just now, with its secret part: the only time that anybody sees it. */
public record CalendarAddressWithSecret(CalendarAddress address, String secret) {

    @Override
    public String toString() {
        return "CalendarAddressWithSecret[" + address.id() + "]";
    }
}
