package org.homeward.shell.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeward.shell.web.actor.SignedIn;
import org.homeward.shell.web.address.LocalRedirect;
import org.homeward.shell.web.words.ReadersLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After a sign-in the browser keeps the account's language, for pages that are shown when nobody knows whose they are. */
final class SignInLanguage extends SavedRequestAwareAuthenticationSuccessHandler {

    SignInLanguage() {
        setRequestCache(PageRules.pageAskedFor());
        setRedirectStrategy(new LocalRedirect());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        SignedIn.actor()
                .ifPresent(actor -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ReadersLanguage.cookie(actor.language().getLanguage(), request.isSecure())));
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
