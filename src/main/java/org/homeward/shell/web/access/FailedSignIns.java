package org.homeward.shell.web.access;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins per name and per address, known names and unknown ones alike. */
@Component
class FailedSignIns {

    private final Throttle names;
    private final Throttle addresses;

    FailedSignIns(SignInLimits limits) {
        this.names = new Throttle(limits.perName(), limits.within());
        this.addresses = new Throttle(limits.perAddress(), limits.within());
    }

    void refuseIfTooMany(String name, String address) {
        if (names.isSpent(key(name)) || addresses.isSpent(address)) {
            throw new TooManySignInsException();
        }
    }

    void count(String name, String address) {
        names.count(key(name));
        addresses.count(address);
    }

    private static String key(String name) {
        return Credentials.hash(name.toLowerCase(Locale.ROOT));
    }
}
