package org.homeward.shell.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

class TypedDateFilterTest {

    private final TypedDateFilter days = new TypedDateFilter(new FixedLocaleResolver(Locale.forLanguageTag("th")));

    @Test
    void a_buddhist_year_on_a_thai_page_is_stored_as_iso() throws Exception {
        var sent = sent("/tasks/1/pause", "plannedEnd", "20/01/2570");
        assertThat(sent.getParameter("plannedEnd")).isEqualTo("2027-01-20");
        assertThat(sent.getParameterValues("plannedEnd")).containsExactly("2027-01-20");
        assertThat(sent.getParameterMap().get("plannedEnd")).containsExactly("2027-01-20");
    }

    @Test
    void other_answers_stay_as_they_are() throws Exception {
        assertThat(sent("/tasks/1/pause", "reference", "20/01/2570").getParameter("reference"))
                .isEqualTo("20/01/2570");
    }

    @Test
    void the_api_takes_iso_days_alone() throws Exception {
        assertThat(sent("/api/v1/absences", "from", "20/01/2570").getParameter("from"))
                .isEqualTo("20/01/2570");
    }

    private HttpServletRequest sent(String path, String name, String value) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setContentType("application/x-www-form-urlencoded");
        request.addParameter(name, value);
        var chain = new MockFilterChain();
        days.doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }
}
