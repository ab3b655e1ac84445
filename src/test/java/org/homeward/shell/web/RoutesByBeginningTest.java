package org.homeward.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

class RoutesByBeginningTest {

    private final RoutesByBeginning routes = new RoutesByBeginning();

    @BeforeEach
    void there_are_routes() throws Exception {
        routes.setApplicationContext(new StaticApplicationContext());
        routes.afterPropertiesSet();
        route("step", "/tasks/{id}");
        route("handIn", "/tasks/{id}/hand-in");
        route("file", "/files/**");
        route("either", "/new/{id}", "/old/{id}");
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks/7, step",
        "/tasks/7/hand-in, handIn",
        "/%74asks/7, step",
        "/files, file",
        "/files/a/b, file",
        "/new/7, either",
        "/old/7, either",
        "/tasks, ",
        "/cases/7, "
    })
    void a_request_comes_to_the_route_of_its_path(String path, @Nullable String route) throws Exception {
        // given
        var request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);

        // when
        var found = routes.getHandler(request);

        // then
        assertThat(
                        found == null
                                ? null
                                : ((HandlerMethod) found.getHandler())
                                        .getMethod()
                                        .getName())
                .isEqualTo(route);
    }

    private void route(String name, String... paths) throws NoSuchMethodException {
        var info = RequestMappingInfo.paths(paths)
                .options(Objects.requireNonNull(routes.getBuilderConfiguration()))
                .build();
        routes.registerMapping(info, new Pages(), Pages.class.getDeclaredMethod(name));
    }

    private static final class Pages {

        void step() {}

        void handIn() {}

        void file() {}

        void either() {}
    }
}
