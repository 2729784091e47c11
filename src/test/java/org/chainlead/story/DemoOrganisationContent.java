package org.chainlead.story;

import org.chainlead.demo.DemoLoader;
import org.chainlead.testing.DatabaseContent;
import org.springframework.context.ApplicationContext;

/** The demonstration's units and people, and no task. */
final class DemoOrganisationContent implements DatabaseContent {

    @Override
    public void load(ApplicationContext application) {
        application.getBean(DemoLoader.class).loadOrganisation();
    }
}
