package org.chainlead.importing.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ImportState;
import org.chainlead.importing.ListImport;
import org.chainlead.org.AccountId;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * 导入清单: without an id the beginning and the former imports; with one the decisions, or what came of it. Everything
 * decided stands on the server, so that reload, back button and a new sign-in lose nothing.
 */
public abstract class ListImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** The parameter of the route, to be written {@code /:importId?}. */
    private static final String ID = "importId";

    private final transient ListImport<?> imports;
    private final transient ImportPlace place;
    private final transient CurrentUser user;

    protected ListImportView(ListImport<?> imports, ImportPlace place, CurrentUser user) {
        this.imports = imports;
        this.place = place;
        this.user = user;
        addClassNames("view", "import-view");
    }

    /** The first page. */
    protected abstract Component start(@Nullable AccountId me);

    /** A file whose rows are not brought in yet. */
    protected abstract Component decide(ImportId id, BeforeEnterEvent event);

    /** Address of the list with just the rows of a batch. */
    protected abstract String rows(ImportId id);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            event.getRouteParameters().get(ID).ifPresentOrElse(id -> show(id(id), event), () -> add(start(me())));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(getPageTitle()),
                    new EmptyState(missing.text(), new Anchor(place.address(), t("importing.ui.back"))));
        }
    }

    @Override
    public final String getPageTitle() {
        return place.title();
    }

    private void show(ImportId id, BeforeEnterEvent event) {
        ImportBatch batch = imports.batch(id);
        add(batch.state() == ImportState.OPEN ? decide(id, event) : new ImportResult(imports, place, batch, rows(id)));
    }

    private @Nullable AccountId me() {
        return user.find().map(Actor::account).orElse(null);
    }

    private static ImportId id(String text) {
        try {
            return ImportId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
