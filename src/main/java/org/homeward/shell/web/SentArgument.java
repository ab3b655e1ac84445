package org.homeward.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.homeward.shared.Sent;
import org.homeward.shared.SentRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** Gives controllers the body that was sent. */
final class SentArgument implements HandlerMethodArgumentResolver {

    private final JsonMapper json;
    private final SentRecords records;

    SentArgument(JsonMapper json, SentRecords records) {
        this.json = json;
        this.records = records;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sent.class;
    }

    @Override
    public Sent<?> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var sent = new ServletServerHttpRequest(
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        var type = ResolvableType.forMethodParameter(parameter).getGeneric().toClass();
        try {
            return new Sent<>(json, records, sent.getBody().readAllBytes(), type);
        } catch (IOException broken) {
            throw new HttpMessageNotReadableException("The body can't be read", broken, sent);
        }
    }
}
