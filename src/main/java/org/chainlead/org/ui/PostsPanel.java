package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.org.Access;
import org.chainlead.org.Directory;
import org.chainlead.org.OrgLists;
import org.chainlead.org.PostRow;
import org.chainlead.org.UnitRef;
import org.chainlead.org.UnitRegister;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** 领导岗位 with who holds them today; tasks and chains name the post, so that a successor inherits the work. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PostsPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    private final transient UnitRegister register;
    private final transient OrgLists lists;
    private final transient Directory directory;
    private final WorkspaceGrid<PostRow> grid = new WorkspaceGrid<>(t("org.ui.tab.posts"));

    PostsPanel(UnitRegister register, OrgLists lists, Directory directory, Access access) {
        this.register = register;
        this.lists = lists;
        this.directory = directory;
        grid.addTextColumn("name", t("org.ui.post"), PostRow::name).setFrozen(true);
        grid.addTextColumn("unit", t("org.ui.unit.name"), PostRow::unitName);
        grid.addTextColumn("holders", t("org.ui.post.holder"), row -> join(row.holders()));
        grid.addTextColumn("secretaries", t("org.Role.SECRETARY"), row -> join(row.secretaries()));
        add(new FilterBar().end(button(t("org.ui.post.create"), access.may("org.createPost"), this::ask)), grid);
        refresh();
    }

    @Override
    void refresh() {
        grid.setItems(register.posts());
    }

    private void ask() {
        TextField name = Fields.text(t("org.ui.post"), LONGEST);
        name.setHelperText(t("org.ui.post.help"));
        ComboBox<UnitRef> unit = Fields.unit(t("org.ui.unit.name"), directory);
        IntegerField sort = new IntegerField(t("org.ui.sort"));
        sort.setValue(0);
        Fields.must(name, unit);
        new FormDialog(
                        t("org.ui.post.create"),
                        UnitDialogs.form(name, unit, sort),
                        () -> done(() -> lists.createPost(
                                name.getValue(), unit.getValue().id(), sort.isEmpty() ? 0 : sort.getValue())))
                .validatedBy(() -> Fields.required(name) & Fields.required(unit))
                .open();
    }

    private static String join(java.util.List<String> names) {
        return names.isEmpty() ? t("org.ui.post.vacant") : String.join(t("org.listComma"), names);
    }
}
