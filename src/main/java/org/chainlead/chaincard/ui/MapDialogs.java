package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.chain.ChainId;
import org.chainlead.chaincard.CardDrafts;
import org.chainlead.chaincard.ChainEnterprises;
import org.chainlead.chaincard.ChainMap;
import org.chainlead.chaincard.ChainNode;
import org.chainlead.chaincard.ChainNodes;
import org.chainlead.chaincard.EnterpriseDraft;
import org.chainlead.chaincard.EnterpriseRow;
import org.chainlead.chaincard.NodeDraft;
import org.chainlead.chaincard.NodeStage;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.org.Directory;
import org.chainlead.project.ProjectRow;
import org.jspecify.annotations.Nullable;

/** The dialogs by which nodes, enterprises and projects come into the picture; after each it is drawn anew. */
@SpringComponent
class MapDialogs {

    private final ChainNodes nodes;
    private final ChainEnterprises enterprises;
    private final Directory directory;
    private final CardDrafts drafts;
    private final KeptDialogs dialogs;

    MapDialogs(ChainNodes nodes, ChainEnterprises enterprises, Directory directory, CardDrafts drafts) {
        this.nodes = nodes;
        this.enterprises = enterprises;
        this.directory = directory;
        this.drafts = drafts;
        this.dialogs = new KeptDialogs(drafts);
    }

    void addNode(ChainId chain, Runnable done) {
        node(chain, "node:" + chain, NodeDraft.in(NodeStage.UPSTREAM), done);
    }

    void change(ChainId chain, ChainNode node, Runnable done) {
        node(chain, "node:" + node.id(), node.draft(), done);
    }

    void moveUp(ChainId chain, ChainNode node, Runnable done) {
        Notifications.run(() -> {
            nodes.moveUp(chain, node.id());
            done.run();
        });
    }

    void remove(ChainId chain, ChainNode node, Runnable done) {
        new ConfirmAction(
                        t("chaincard.map.removeNode"),
                        t("chaincard.map.removeNodeMeans", node.name()),
                        t("chaincard.map.removeNode"),
                        () -> {
                            nodes.remove(chain, node.id());
                            done.run();
                        })
                .destructive()
                .open();
    }

    void addEnterprise(ChainMap map, @Nullable ChainNode node, Runnable done) {
        EnterpriseDraft empty = EnterpriseDraft.on(node == null ? null : node.id());
        enterprise(map, "firm:" + map.chain().id(), empty, done);
    }

    void change(ChainMap map, EnterpriseRow firm, Runnable done) {
        enterprise(map, "firm:" + firm.id(), firm.draft(), done);
    }

    void remove(ChainId chain, EnterpriseRow firm, Runnable done) {
        new ReasonDialog(t("chaincard.map.removeEnterprise"), reason -> {
                    enterprises.remove(chain, firm.id(), reason);
                    done.run();
                })
                .keptIn(drafts, "removeFirm:" + firm.id())
                .atMost(ChainEnterprises.LONGEST_REASON)
                .open();
    }

    /** @param now where the project stands at present */
    void place(ChainMap map, ProjectRow project, @Nullable ChainNode now, Runnable done) {
        ComboBox<ChainNode> node = EnterpriseFields.nodes(map);
        node.setValue(now);
        node.setHelperText(project.name());
        new FormDialog(t("chaincard.map.place"), node, () -> {
                    nodes.place(
                            map.chain().id(),
                            project.id(),
                            node.getOptionalValue().map(ChainNode::id).orElse(null));
                    done.run();
                })
                .open();
    }

    private void node(ChainId chain, String key, NodeDraft now, Runnable done) {
        dialogs.open(t("chaincard.map.node"), key, new NodeFields(directory), now, draft -> {
            nodes.save(chain, draft);
            done.run();
        });
    }

    private void enterprise(ChainMap map, String key, EnterpriseDraft now, Runnable done) {
        dialogs.open(t("chaincard.map.enterprise"), key, new EnterpriseFields(map), now, draft -> {
            enterprises.save(map.chain().id(), draft);
            done.run();
        });
    }
}
