package org.homeward.sop.declared;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.transaction.annotation.Transactional;

/** Notes what the former way of doing a step calls of the product's own beans. */
@Former
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class NotedBeans {

    @Former
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor notedCalls() {
        var writing = new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> type) {
                var transaction = AnnotationUtils.findAnnotation(method, Transactional.class);
                return Calls.WRITING.contains(method.getDeclaringClass())
                        && !Calls.isReading(method.getName())
                        && (transaction == null || !transaction.readOnly());
            }
        };
        return new DefaultPointcutAdvisor(writing, (MethodInterceptor) NotedBeans::noted);
    }

    private static Object noted(MethodInvocation call) throws Throwable {
        if (!Calls.isNoting()) {
            return call.proceed();
        }
        Calls.note(call.getMethod().getDeclaringClass(), call.getMethod().getName(), call.getArguments());
        var noted = Calls.pause();
        try {
            return call.proceed();
        } finally {
            Calls.resume(noted);
        }
    }

    /** Notes what is published, and nothing that its listeners do. */
    @Former
    @Bean
    @Primary
    static ApplicationEventPublisher notedPublisher(ApplicationContext context) {
        return event -> {
            Calls.note(ApplicationEventPublisher.class, "publishEvent", event);
            var noted = Calls.pause();
            try {
                context.publishEvent(event);
            } finally {
                Calls.resume(noted);
            }
        };
    }
}
