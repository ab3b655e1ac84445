package org.homeward.shell.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whose agency a request works for, and that it ends with the request. */
class ActingAgencyFilterTest {

    private static final Actor READER = new Actor(
            "th.police1",
            "Reader",
            Set.of(Role.caseworker),
            Set.of(),
            new AgencyCode("TH-RTP"),
            new CountryCode("TH"),
            Locale.ENGLISH,
            false);

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void signed_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_errors_page_is_made_for_its_readers_agency() throws Exception {
        // given
        SecurityContextHolder.getContext().setAuthentication(new ActorAuthentication(READER));
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/somewhere");

        // then
        assertThat(parties()).containsExactly("TH-RTP");
        assertThat(ActingParty.current()).isNull();
    }

    @Test
    void who_isnt_signed_in_works_for_nobody() throws Exception {
        assertThat(parties()).containsExactly("nobody");
    }

    private List<String> parties() throws Exception {
        var seen = new ArrayList<String>();
        new ActingAgencyFilter()
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (in, out) -> seen.add(ActingParty.current() == null ? "nobody" : ActingParty.current()));
        return seen;
    }
}
