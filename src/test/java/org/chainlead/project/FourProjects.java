package org.chainlead.project;

import org.chainlead.testing.DatabaseContent;
import org.springframework.context.ApplicationContext;

/** What {@link ProjectFixture#four} makes, once a run. */
public final class FourProjects implements DatabaseContent {

    @Override
    public void load(ApplicationContext application) {
        application.getBean(ProjectFixture.class).four();
    }
}
