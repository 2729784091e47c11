package org.chainlead.testing;

import java.lang.reflect.Method;
import java.util.EnumSet;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.chainlead.org.Access;
import org.chainlead.org.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Takes one guard of the product away while it runs, as if somebody had forgotten it: for one operation the table of
 * rights then lets everybody pass, at the method's door or for every object behind it.
 */
@Component
public class AccessSwitch implements BeanPostProcessor {

    private volatile @Nullable String door;
    private volatile @Nullable String objects;

    /** Without {@code @PreAuthorize} on the operation's methods. */
    public void withoutDoor(String operation, Runnable work) {
        door = operation;
        try {
            work.run();
        } finally {
            door = null;
        }
    }

    /** Without asking for the relation: neither {@code require} nor the conditions of the queries. */
    public void withoutRelation(String operation, Runnable work) {
        objects = operation;
        try {
            work.run();
        } finally {
            objects = null;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof Access)) {
            return bean;
        }
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) this::ask);
        return proxy.getProxy();
    }

    private @Nullable Object ask(MethodInvocation call) throws Throwable {
        Method method = call.getMethod();
        Object operation = call.getArguments().length == 0 ? null : call.getArguments()[0];
        boolean atDoor = method.getName().equals("may") && call.getArguments().length == 1;
        if (atDoor && operation.equals(door)) {
            return true;
        }
        if (!atDoor && operation != null && operation.equals(objects)) {
            return switch (method.getName()) {
                case "may" -> true;
                case "require" -> null;
                case "relations" -> EnumSet.of(Relation.ANY);
                default -> call.proceed();
            };
        }
        return call.proceed();
    }
}
