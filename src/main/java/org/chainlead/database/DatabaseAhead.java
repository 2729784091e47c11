package org.chainlead.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Begins the start of the embedded PostgreSQL beside that of Spring, which needs seconds before it asks for the database.
 * Who asks then waits for the rest and gets the server or the reason why there is none. When nobody gets to asking, the
 * server is stopped with the context.
 */
final class DatabaseAhead implements DisposableBean {

    private final CompletableFuture<EmbeddedPostgres> server;

    private DatabaseAhead(Path data) {
        this.server = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(data), DatabaseAhead::beside);
    }

    private static void beside(Runnable start) {
        Thread.ofPlatform().name("database-start").start(start);
    }

    /**
     * The running server.
     *
     * @throws DatabaseProblem as {@link EmbeddedPostgres#start}
     */
    EmbeddedPostgres server() {
        try {
            return server.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    @Override
    public void destroy() {
        server.thenAccept(EmbeddedPostgres::close).exceptionally(reason -> null).join();
    }

    /** Registers it with contexts that will have an embedded server. */
    static final class Starter implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            ConfigurableEnvironment environment = context.getEnvironment();
            DatabaseProperties properties = Binder.get(environment).bindOrCreate("chainlead", DatabaseProperties.class);
            if (properties.database() != null
                    || environment.acceptsProfiles(Profiles.of("test"))
                    || Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
                return;
            }
            DatabaseAhead ahead = new DatabaseAhead(properties.data());
            DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
            beans.registerSingleton("databaseAhead", ahead);
            beans.registerDisposableBean("databaseAhead", ahead);
        }
    }
}
