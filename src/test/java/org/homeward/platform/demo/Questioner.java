package org.homeward.platform.demo;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Asks the API as an account would. */
final class Questioner {

    private final MockMvc mvc;

    Questioner(MockMvc mvc) {
        this.mvc = mvc;
    }

    record Answer(int status, String body) {}

    Answer get(String account, String path) {
        return ask(account, MockMvcRequestBuilders.get(path));
    }

    Answer post(String account, String path, String json) {
        return ask(
                account,
                MockMvcRequestBuilders.post(path)
                        .contentType("application/json")
                        .content(json));
    }

    private Answer ask(String account, MockHttpServletRequestBuilder asked) {
        try {
            var response = mvc.perform(
                            asked.header("Accept", "application/json").with(httpBasic(account, ToldStory.PASSWORD)))
                    .andReturn()
                    .getResponse();
            return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
