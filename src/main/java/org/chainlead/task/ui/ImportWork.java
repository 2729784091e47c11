package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;

/**
 * Writes many tasks beside the page and shows that it goes on. The page may be left meanwhile: the work is one
 * transaction that ends without it, and its result waits in the bell.
 */
class ImportWork extends Composite<Div> {

    /** So many tasks are written while the person waits. */
    private static final int AT_ONCE = 20;

    private final transient Executor executor;
    private final ProgressBar progress = new ProgressBar();

    ImportWork(Executor executor) {
        this.executor = executor;
        Paragraph words = new Paragraph(t("task.import.running"));
        words.getElement().setAttribute("role", "status");
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", t("task.import.running"));
        getContent().add(progress, words);
        setVisible(false);
    }

    /** @param afterwards told what broke the work, or null when it is done; called on the page if it is still there */
    void run(UI ui, int tasks, Runnable work, Consumer<@Nullable RuntimeException> afterwards) {
        if (tasks <= AT_ONCE) {
            afterwards.accept(outcome(work));
            return;
        }
        setVisible(true);
        new DelegatingSecurityContextExecutor(executor).execute(() -> {
            RuntimeException broken = outcome(work);
            ui.accessLater(
                            () -> {
                                setVisible(false);
                                afterwards.accept(broken);
                            },
                            () -> {})
                    .run();
        });
    }

    private static @Nullable RuntimeException outcome(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException broken) {
            return broken;
        }
    }
}
