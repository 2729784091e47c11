package org.chainlead.shell;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.context.annotation.Configuration;

/** Where Vaadin looks for screens. Reading all classes of the product instead takes a second of every start. */
@Configuration(proxyBeanMethods = false)
@EnableVaadin({"org.chainlead.shell", "org.chainlead.*.ui"})
class ScreenPackages {}
