package org.homeward.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.stream.Stream;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.CaseNumber;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class PersonSearchPageTest {

    private static final int PERSON = 9_410_003;

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void a_case_is_found_by_the_persons_name_which_the_answer_does_not_repeat() throws Exception {
        // given
        var name = "Wintergreenwell";
        var number = ToldStory.opened(application, "th-kh-adult", PERSON, name).number();

        // then
        find("th.police1", name)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("/cases/" + number), not(containsString(name)))));
        find("vn.guard1", name).andExpect(content().string(not(containsString(number.value()))));
    }

    @Test
    void a_number_that_is_typed_where_names_are_leads_to_the_list_with_it() throws Exception {
        // given
        var number = numberWithADigit();

        // then
        find("th.police1", " " + number.toLowerCase(Locale.ROOT).replace("-", " "))
                .andExpect(redirectedUrl("/cases?number=" + number));
        find("owner", number).andExpect(status().isForbidden());
        // a name whose letters would do as a number
        assertThat(CaseNumber.isOne("C-HEAR-ATHA")).isTrue();
        find("th.police1", "Chea Ratha").andExpect(status().isOk());
    }

    @Test
    void nothing_typed_is_told_at_the_field() throws Exception {
        find("th.police1", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("พิมพ์คำของชื่อหนึ่งถึง 6 คำ")));
    }

    @Test
    void the_page_is_not_there_for_who_opens_no_cases() throws Exception {
        mvc.perform(get("/cases/find").with(as("owner"))).andExpect(status().isForbidden());
        find("owner", "Virak").andExpect(status().isForbidden());
    }

    /** One of twenty has letters alone, and is taken for a name where it is typed without its dash. */
    private String numberWithADigit() {
        return Stream.generate(
                        () -> ToldStory.opened(application, PERSON + 1).number().value())
                .filter(number -> number.chars().anyMatch(Character::isDigit))
                .findFirst()
                .orElseThrow();
    }

    private ResultActions find(String account, String name) throws Exception {
        return mvc.perform(
                post("/cases/find").param("name", name).with(as(account)).with(csrf()));
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor as(String account) {
        return authentication(new ActorAuthentication(
                accounts.actorOf(accounts.byName(account).orElseThrow())));
    }
}
