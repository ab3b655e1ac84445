package org.homeward.shell.web.words;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.homeward.shared.Languages;
import org.homeward.shell.web.actor.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer. Pages: the account's, when signed out the one chosen before, else the browser's. API: the request's, else the
 * account's. English where nothing fits.
 */
public final class ReadersLanguage implements LocaleResolver {

    /** Keeps the choice of somebody who isn't signed in. */
    public static final String COOKIE = "lang";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var chosen = WebPaths.isApi(request)
                ? asked(request).or(ReadersLanguage::ofAccount)
                : ofAccount().or(() -> remembered(request)).or(() -> asked(request));
        return chosen.orElse(Locale.ENGLISH);
    }

    /** The header that keeps a choice in the browser. */
    public static String cookie(String language, boolean secure) {
        return ResponseCookie.from(COOKIE, language)
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is changed by POST /language");
    }

    private static Optional<Locale> ofAccount() {
        return SignedIn.actor()
                .map(actor -> Languages.orEnglish(actor.language().getLanguage()));
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .filter(cookie -> Languages.isComplete(cookie.getValue()))
                .map(cookie -> Locale.forLanguageTag(cookie.getValue()));
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(Languages::isComplete)
                .findFirst()
                .map(Locale::forLanguageTag);
    }
}
