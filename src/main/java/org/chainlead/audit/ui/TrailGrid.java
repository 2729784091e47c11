package org.chainlead.audit.ui;

import static org.chainlead.common.Texts.t;

import org.chainlead.audit.TrailLine;
import org.chainlead.audit.TrailWords;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkspaceGrid;

/** Entries as the auditor reads them, the newest first. */
class TrailGrid extends WorkspaceGrid<TrailLine> {

    private static final long serialVersionUID = 1L;

    TrailGrid() {
        super(t("audit.view.title"));
        addTextColumn("at", t("audit.column.at"), line -> DateTimeText.fullMoment(line.at()))
                .setWidth("182px")
                .setFlexGrow(0)
                .setFrozen(true);
        addTextColumn("who", t("audit.column.who"), TrailGrid::who)
                .setWidth("130px")
                .setFlexGrow(2);
        addTextColumn("act", t("audit.column.act"), line -> TrailWords.act(line.action()))
                .setWidth("100px")
                .setFlexGrow(2);
        addTextColumn("subject", t("audit.column.subject"), TrailLine::subjectName)
                .setWidth("112px")
                .setFlexGrow(2);
        addNumberColumn("seq", t("audit.column.seq"), TrailLine::seq)
                .setWidth("60px")
                .setFlexGrow(0);
        addTextColumn("from", t("audit.column.from"), line -> line.clientAddress() == null ? "" : line.clientAddress())
                .setWidth("104px")
                .setFlexGrow(0);
        addComponentColumn(TrailGrid::seal)
                .setKey("seal")
                .setHeader(t("audit.column.seal"))
                .setWidth("84px")
                .setFlexGrow(0);
    }

    static String who(TrailLine line) {
        return TrailWords.who(line.unitName(), line.role(), line.actorName(), line.onBehalfOf());
    }

    private static StatusTag seal(TrailLine line) {
        return line.sealed()
                ? new StatusTag(t("audit.sealed"), StatusTag.Kind.SUCCESS)
                : new StatusTag(t("audit.unsealed"), StatusTag.Kind.NEUTRAL);
    }
}
