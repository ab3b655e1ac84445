package org.homeward.shell.web;

import java.util.List;
import org.homeward.shared.SentBodyReader;
import org.homeward.shell.web.actor.ActorArgument;
import org.homeward.shell.web.frame.FrameOnPages;
import org.homeward.shell.web.words.ReadersLanguage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import tools.jackson.databind.json.JsonMapper;

/** Configures Spring MVC for Homeward. */
@Configuration(proxyBeanMethods = false)
class WebSetUp {

    @Bean
    static ReadersLanguage localeResolver() {
        return new ReadersLanguage();
    }

    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    static FlashMapManager noFlash() {
        return new SessionlessFlashMap();
    }

    /** Puts the content's hash into the addresses of assets; runs inside of Spring Security's filters. */
    @Bean
    static FilterRegistrationBean<ResourceUrlEncodingFilter> addressesOfAssets() {
        return new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    }

    @Bean
    static WebMvcConfigurer homewardsMvc(FrameOnPages frames, JsonMapper json, SentBodyReader records) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
                resolvers.add(new SentBodyArgument(json, records));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                RequestTypeConverters.addTo(registry);
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new AssetCaching()).addPathPatterns("/assets/**");
                interceptors.addInterceptor(frames);
            }

            /** A library brings YAML, which nobody asked for. */
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.configureMessageConvertersList(
                        all -> all.removeIf(one -> one.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry resources) {
                resources
                        .addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/static/assets/")
                        .resourceChain(true)
                        .addResolver(new EncodedResourceResolver())
                        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
            }
        };
    }
}
