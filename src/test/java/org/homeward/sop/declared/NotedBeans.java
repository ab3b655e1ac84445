package org.homeward.sop.declared;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.context.event.EventListener;
import org.springframework.context.ApplicationEventPublisher;

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
            public boolean matches(java.lang.reflect.Method method, Class<?> type) {
                return Calls.WRITING.contains(method.getDeclaringClass()) && !Calls.isReading(method.getName());
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

    /** What is published while a noted call runs belongs to it. */
    @EventListener
    void published(Record event) {
        Calls.note(ApplicationEventPublisher.class, "publishEvent", event);
    }
}
