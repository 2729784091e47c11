package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.org.Access;
import org.chainlead.project.ProgressSheets;
import org.chainlead.project.ProjectDrafts;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectGaugeSettings;
import org.chainlead.project.ProjectGauges;
import org.chainlead.project.StartCandidates;
import org.chainlead.project.spi.ProgressLink;

/** 项目进度: the gauges of 重大项目 as of today, narrowed by the address. */
@Route(ProjectAddress.PROGRESS)
@PermitAll
@RequiresOperation("project.progress")
class ProgressView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ProjectGauges gauges;
    private final transient ProjectGaugeSettings settings;
    private final transient ProgressSheets sheets;
    private final transient ProjectDrafts drafts;
    private final transient Clock clock;
    private final ProjectFilters filters;
    private final GaugeLines lines;
    private final CandidateGrid candidates;
    private final Div figures = new Div();
    private final Div rules = new Div();

    ProgressView(
            ProjectGauges gauges,
            StartCandidates candidates,
            ProjectGaugeSettings settings,
            ProgressSheets sheets,
            ProjectDrafts drafts,
            ProjectFilters filters,
            List<ProgressLink> links,
            Access access,
            Clock clock) {
        this.gauges = gauges;
        this.settings = settings;
        this.sheets = sheets;
        this.drafts = drafts;
        this.clock = clock;
        this.filters = filters;
        this.lines = new GaugeLines(gauges, sheets);
        this.candidates = new CandidateGrid(candidates, sheets);
        filters.onChange(
                wanted -> getUI().ifPresent(ui -> ui.navigate(ProgressView.class, ProjectAddress.write(wanted))));
        Div stack = new Div(
                header(links, access),
                new ProjectNav(access, ProjectAddress.PROGRESS),
                filters,
                figures,
                this.candidates,
                lines,
                rules);
        stack.addClassName("stack");
        addClassNames("view", "projects-view");
        add(stack);
    }

    @Override
    public String getPageTitle() {
        return t("project.progress.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ProjectAddress.read(event.getLocation().getQueryParameters()).withMark(null, null));
    }

    private void show(ProjectFilter within) {
        LocalDate today = LocalDate.now(clock);
        filters.show(within);
        GaugeCards cards = new GaugeCards(gauges.sheet(within, today), within, sheets);
        figures.removeAll();
        figures.add(cards);
        rules.removeAll();
        rules.add(cards.rules());
        lines.show(within, today);
        candidates.show(within);
    }

    private ViewHeader header(List<ProgressLink> links, Access access) {
        ViewHeader header = new ViewHeader(getPageTitle()).subline(t("project.progress.subline"));
        links.stream()
                .filter(ProgressLink::isOffered)
                .forEach(link -> header.actions(new Anchor(link.address(), t(link.key()))));
        if (access.may("project.settings")) {
            header.actions(new Button(
                    t("project.gauge.settings"),
                    click -> MeasureForm.ask(
                            new KeptDialogs(drafts),
                            settings,
                            () -> getUI().ifPresent(ui -> ui.getPage().reload()))));
        }
        return header;
    }
}
