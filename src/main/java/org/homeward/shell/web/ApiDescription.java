package org.homeward.shell.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.shared.JsonMapperSettings;
import org.homeward.shared.RequestParameters;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The published description of the API, made from its controllers: {@code /api/v1/openapi.json}. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/homeward/shell/web/api-description.properties")
class ApiDescription {

    @Bean
    static OpenAPI openApi() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Locale.class);
        JsonMapperSettings.TEXTS.forEach(type -> SpringDocUtils.getConfig().replaceWithClass(type, String.class));
        RequestParameters.types().stream().filter(Class::isRecord).forEach(type -> SpringDocUtils.getConfig()
                .replaceWithClass(type, String.class));
        return new OpenAPI()
                .info(new Info()
                        .title("Homeward API")
                        .version("v1")
                        .description("The same services, rules and texts as the pages; nothing more is allowed here."))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token of an account that may use the API, made on /account.")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
