package org.homeward.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.homeward.casefile.Readers;
import org.homeward.cases.Intake;
import org.homeward.cases.Intakes;
import org.homeward.cases.web.api.CaseApi;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@WebTest
class CasePagesTest {

    @Autowired
    Intake intake;

    @Autowired
    CasePages pages;

    @Autowired
    IntakePage intakePage;

    @Autowired
    DiagramPages diagrams;

    @Autowired
    TimetablePage timetable;

    @Autowired
    CaseApi api;

    @Autowired
    ThymeleafViewResolver views;

    CaseNumber number;
    MockMvc browser;

    @BeforeEach
    void open() {
        var police = Readers.police();
        number = ActingParty.as(police.agency(), () -> intake.open(Intakes.adult(), police));
        browser = MockMvcBuilders.standaloneSetup(pages, intakePage, diagrams, timetable, api)
                .setCustomArgumentResolvers(new SignedInAs(police))
                .setViewResolvers((name, locale) -> views.resolveViewName(name, locale))
                .build();
    }

    @Test
    void the_list_shows_the_case() throws Exception {
        assertThat(page("/cases?number=" + number)).contains("/cases/" + number);
    }

    @Test
    void the_case_page_shows_the_open_step_and_leads_to_the_diagram() throws Exception {
        assertThat(page("/cases/" + number))
                .contains("/tasks/")
                .contains("/cases/" + number + "/diagram/identification")
                .doesNotContain("data-island");
    }

    @Test
    void the_diagram_is_the_model_of_the_process() throws Exception {
        assertThat(page("/cases/" + number + "/diagram/identification")).contains("data-island=\"diagram\"");
        assertThat(page("/cases/" + number + "/diagram/identification.bpmn")).contains("<bpmn:definitions");
        assertThat(page("/cases/" + number + "/diagram/identification.names")).startsWith("{");
    }

    @Test
    void the_intake_page_brings_the_form() throws Exception {
        assertThat(page("/cases/new")).contains("\"id\":\"intake\"").doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({"my, သင့်အခွင့်အရေးများ", "vi, Quyền của bạn", "zh, 您的权利", "lo, ສິດຂອງທ່ານ", "en, Your rights"})
    void the_persons_rights_stand_on_their_paper_in_their_language(String language, String heading) throws Exception {
        assertThat(page("/cases/" + number + "/timetable?language=" + language))
                .contains("lang=\"" + language + "\"", heading);
    }

    @Test
    void the_persons_timetable_names_neither_the_system_nor_a_reason() throws Exception {
        assertThat(page("/cases/" + number + "/timetable?language=km").toLowerCase(java.util.Locale.ROOT))
                .contains("lang=\"km\"")
                .doesNotContain("homeward")
                .doesNotContain("traffick");
    }

    @Test
    void the_api_tells_the_case_in_codes() throws Exception {
        assertThat(page("/api/v1/cases/" + number))
                .contains("\"stage\":\"identification\"")
                .contains("\"hostCountry\":\"TH\"");
    }

    private String page(String address) throws Exception {
        return ActingParty.as(Readers.THAI_POLICE, () -> {
            try {
                return browser.perform(get(address))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private record SignedInAs(Actor actor) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Actor.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return actor;
        }
    }
}
