package org.homeward.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.homeward.shared.SentBody;
import org.homeward.shared.SentBodyReader;
import org.homeward.shell.web.words.WebPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** Gives controllers the body that was sent: to the API as JSON, or none, which the controller then refuses. */
final class SentBodyArgument implements HandlerMethodArgumentResolver {

    private final JsonMapper json;
    private final SentBodyReader records;

    SentBodyArgument(JsonMapper json, SentBodyReader records) {
        this.json = json;
        this.records = records;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SentBody.class;
    }

    @Override
    public SentBody<?> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws HttpMediaTypeNotSupportedException {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var sent = new ServletServerHttpRequest(asked);
        var type = ResolvableType.forMethodParameter(parameter).getGeneric().toClass();
        try {
            var body = sent.getBody().readAllBytes();
            if (body.length > 0 && WebPaths.isApi(asked) && !isJson(asked.getContentType())) {
                throw new HttpMediaTypeNotSupportedException(
                        "The body isn't JSON", List.of(MediaType.APPLICATION_JSON));
            }
            return new SentBody<>(json, records, body, type);
        } catch (IOException broken) {
            throw new HttpMessageNotReadableException("The body can't be read", broken, sent);
        }
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
