package org.homeward.shell.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * A session knows nothing but the account's name. The person is looked up for each request: a disabled account is out
 * with its next click, and a person who left is out after the time that a session may be idle.
 */
@Component
class AccountSecurityContextRepository implements SecurityContextRepository {

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final Accounts accounts;

    AccountSecurityContextRepository(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new LazySecurityContext(() -> read(request));
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof ActorAuthentication signedIn) {
            request.getSession().setAttribute(ACCOUNT, signedIn.getName());
            return;
        }
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ACCOUNT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return account(request) != null;
    }

    private SecurityContext read(HttpServletRequest request) {
        var name = account(request);
        var context = new SecurityContextImpl();
        if (name != null) {
            accounts.byName(name)
                    .filter(Account::enabled)
                    .map(accounts::actorOf)
                    .map(ActorAuthentication::new)
                    .ifPresent(context::setAuthentication);
        }
        return context;
    }

    private static @Nullable String account(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null || IdleSessions.ended(request, session) ? null : (String) session.getAttribute(ACCOUNT);
    }
}
