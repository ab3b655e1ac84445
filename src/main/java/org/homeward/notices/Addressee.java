package org.homeward.notices;

import java.time.ZoneId;
import java.util.Locale;
import org.homeward.shared.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A recipient's address, language and time zone.
 *
 * @param mail null if neither the person nor the agency has an address
 * @param language one whose texts are complete
 * @param zone of the country in which the recipient works
 */
record Addressee(@Nullable MailAddress mail, Locale language, ZoneId zone) {}
