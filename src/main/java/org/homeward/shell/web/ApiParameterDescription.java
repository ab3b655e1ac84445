package org.homeward.shell.web;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.homeward.shared.RequestParameters;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The API's description calls each parameter that {@link RequestParameters} reads what it is on the line: a text. */
@Component
final class ApiParameterDescription implements ParameterCustomizer {

    @Override
    public Parameter customize(Parameter described, MethodParameter parameter) {
        var type = ClassUtils.resolvePrimitiveIfNecessary(parameter.getParameterType());
        if (described != null && (type.isEnum() || RequestParameters.types().contains(type))) {
            described.setSchema(new StringSchema());
        }
        return described;
    }
}
