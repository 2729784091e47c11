package org.chainlead.common.ui;

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
 * Does one act on many rows beside the page and shows that it goes on. The page may be left meanwhile: the work is one
 * transaction that ends without it, and its result waits in the bell.
 */
public class LongWork extends Composite<Div> {

    private final transient Executor executor;
    private final int atOnce;
    private final ProgressBar progress = new ProgressBar();

    /**
     * @param atOnce so many rows are done while the person waits
     * @param running what is said meanwhile
     */
    public LongWork(Executor executor, int atOnce, String running) {
        this.executor = executor;
        this.atOnce = atOnce;
        Paragraph words = new Paragraph(running);
        words.getElement().setAttribute("role", "status");
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", running);
        getContent().add(progress, words);
        setVisible(false);
    }

    /** @param afterwards told what broke the work, or null when it is done; called on the page if it is still there */
    public void run(UI ui, long rows, Runnable work, Consumer<@Nullable RuntimeException> afterwards) {
        if (rows <= atOnce) {
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
