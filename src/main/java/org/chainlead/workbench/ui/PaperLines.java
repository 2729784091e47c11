package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Stream;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.org.Access;
import org.chainlead.supervision.NoticeList;
import org.chainlead.supervision.NoticeQueries;

/** One line for the documents that wait for 核稿 by this person, one for those that wait for 签发. */
@SpringComponent
class PaperLines {

    private final NoticeQueries notices;
    private final Access access;

    PaperLines(NoticeQueries notices, Access access) {
        this.notices = notices;
        this.access = access;
    }

    /** Nothing where nothing waits. */
    List<Component> rows() {
        if (!access.may("supervision.review")) {
            return List.of();
        }
        return Stream.of(NoticeList.TO_REVIEW, NoticeList.TO_ISSUE)
                .filter(notices.lists()::contains)
                .flatMap(this::row)
                .toList();
    }

    private Stream<Component> row(NoticeList list) {
        long waiting = notices.page(list, 0, 0).total();
        if (waiting == 0) {
            return Stream.empty();
        }
        String link = "notices?list=" + list.name();
        String name = t("workbench.papers." + list.name(), waiting);
        String act = t("workbench.act.open");
        Anchor open = new Anchor(link, act);
        open.addClassName("button-link");
        open.setAriaLabel(t("workbench.actOn", act, name));
        return Stream.of(new WorkRow(new Anchor(link, name), t("workbench.papersNote")).acts(open));
    }
}
