package org.homeward.deadlines.reading;

import java.util.Locale;
import org.homeward.directory.Directory;
import org.homeward.shared.CountryCode;
import org.springframework.context.MessageSource;

/** Words of one language. */
record LanguageTexts(MessageSource messages, Directory directory, Locale language) {

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** The text of the key, or what is given where there is none: an owner may bring new roles and events. */
    String textOr(String key, String otherwise, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, otherwise, language));
    }

    String country(String code) {
        return code.matches("[A-Z]{2}") ? directory.countryName(new CountryCode(code), language) : code;
    }

    /** The role that does a step, without the side. */
    String role(String sideAndRole) {
        var role = sideAndRole.substring(sideAndRole.indexOf('.') + 1);
        return textOr("reading.role." + role, role);
    }

    /** The role that does a step, with the side. */
    String roleOnSide(String sideAndRole) {
        var dot = sideAndRole.indexOf('.');
        if (dot < 0) {
            return sideAndRole;
        }
        var side = sideAndRole.substring(0, dot);
        return text("reading.roleOnSide", role(sideAndRole), textOr("reading.side." + side, country(side)));
    }
}
