package org.homeward.shell.web.access;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The routes of the running product, each as {@code METHOD path}; a variable's own pattern is left out. */
final class Routes {

    /** What filters and resource handlers answer. */
    private static final List<String> FIXED = List.of("POST /sign-in", "POST /sign-out", "GET /assets/**");

    private Routes() {}

    static Set<String> of(ApplicationContext application) {
        var running = application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Routes::texts);
        return Stream.of(running, FIXED.stream(), ofTheDemo(application))
                .flatMap(routes -> routes)
                .collect(toCollection(TreeSet::new));
    }

    /** Routes of controllers that only another profile has. */
    private static Stream<String> ofTheDemo(ApplicationContext application) {
        var environment = new StandardEnvironment();
        environment.setActiveProfiles("demo");
        var scanner = new ClassPathScanningCandidateComponentProvider(false, environment);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("org.homeward").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
                .filter(controller -> application.getBeanNamesForType(controller).length == 0)
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .flatMap(mapping -> mapping == null
                        ? Stream.of()
                        : texts(Arrays.asList(mapping.method()), Arrays.asList(mapping.path())));
    }

    private static Stream<String> texts(RequestMappingInfo info) {
        return texts(info.getMethodsCondition().getMethods(), info.getPatternValues());
    }

    private static Stream<String> texts(Iterable<?> methods, Iterable<String> paths) {
        var routes = new ArrayList<String>();
        for (var path : paths) {
            for (var method : methods) {
                routes.add(method + " " + plain(path));
            }
            if (!methods.iterator().hasNext()) {
                routes.add("ANY " + plain(path));
            }
        }
        return routes.stream();
    }

    /** {@code /cases/{number:C-.*}} as {@code /cases/{number}}. */
    private static String plain(String path) {
        var plain = new StringBuilder();
        var depth = 0;
        var pattern = false;
        for (var letter : path.toCharArray()) {
            depth += letter == '{' ? 1 : 0;
            depth -= letter == '}' ? 1 : 0;
            pattern = depth > 0 && (pattern || letter == ':');
            if (!pattern) {
                plain.append(letter);
            }
        }
        return plain.toString();
    }
}
