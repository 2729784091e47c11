package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.org.Access;
import org.chainlead.org.Directory;
import org.chainlead.org.GroupRef;
import org.chainlead.org.OrgLists;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** 单位组 at the left, the members of the chosen one at the right. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class GroupsPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    private final transient Directory directory;
    private final transient OrgLists lists;
    private final transient Clock clock;
    private final boolean mayChange;
    private final WorkspaceGrid<GroupRef> groups = new WorkspaceGrid<>(t("org.ui.tab.groups"));
    private final WorkspaceGrid<UnitRef> members = new WorkspaceGrid<>(t("org.ui.group.members"));
    private final Button addMember;

    GroupsPanel(Directory directory, OrgLists lists, Access access, Clock clock) {
        this.directory = directory;
        this.lists = lists;
        this.clock = clock;
        this.mayChange = access.may("org.addMember");
        this.addMember = button(t("org.ui.group.addMember"), mayChange, this::askMember);
        buildGrids();
        Div left = new Div(groups);
        left.addClassName("span-5");
        Div right = new Div(members);
        right.addClassName("span-7");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        add(
                new FilterBar()
                        .end(
                                button(t("org.ui.group.create"), access.may("org.createGroup"), this::askGroup),
                                addMember),
                columns);
        refresh();
    }

    @Override
    void refresh() {
        GroupRef chosen = groups.asSingleSelect().getValue();
        List<GroupRef> all = directory.groups();
        groups.setItems(all);
        if (chosen != null) {
            all.stream()
                    .filter(group -> group.id().equals(chosen.id()))
                    .findFirst()
                    .ifPresent(groups::select);
        }
        showMembers(groups.asSingleSelect().getValue());
    }

    private void buildGrids() {
        groups.addTextColumn("name", t("org.ui.group.name"), GroupRef::name);
        groups.addNumberColumn("members", t("org.ui.group.size"), GroupRef::members);
        groups.addSelectionListener(
                selection -> showMembers(selection.getFirstSelectedItem().orElse(null)));
        members.addTextColumn("name", t("org.ui.unit.name"), UnitRef::name);
        members.addTextColumn("kind", t("org.ui.unit.kind"), unit -> Texts.label(unit.kind()));
        if (mayChange) {
            members.addComponentColumn(unit -> {
                        Button end = new Button(t("org.ui.group.endMember"), click -> askEnd(unit));
                        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                        return end;
                    })
                    .setHeader(t("org.ui.acts"))
                    .setAutoWidth(true);
        }
    }

    private void showMembers(@Nullable GroupRef group) {
        addMember.setEnabled(group != null);
        members.setItems(group == null ? List.of() : directory.members(group.id(), today()));
    }

    private void askGroup() {
        TextField name = Fields.text(t("org.ui.group.name"), LONGEST);
        TextField synonyms = Fields.text(t("org.ui.group.synonyms"), LONGEST);
        synonyms.setHelperText(t("org.ui.group.synonymsHelp"));
        Fields.must(name);
        new FormDialog(
                        t("org.ui.group.create"),
                        UnitDialogs.form(name, synonyms),
                        () -> done(() -> lists.createGroup(
                                name.getValue(),
                                synonyms.getValue(),
                                directory.groups().size() + 1)))
                .validatedBy(() -> Fields.required(name))
                .open();
    }

    private void askMember() {
        GroupRef group = groups.asSingleSelect().getValue();
        ComboBox<UnitRef> unit = Fields.unit(t("org.ui.unit.name"), directory);
        DatePicker from = Fields.date(t("org.ui.from"), today());
        Fields.must(unit, from);
        new FormDialog(
                        t("org.ui.group.addMemberTo", group.name()),
                        UnitDialogs.form(unit, from),
                        () -> done(() -> lists.addMember(
                                group.id(), unit.getValue().id(), from.getValue(), group.members() + 1)))
                .validatedBy(() -> Fields.required(unit) & Fields.required(from))
                .open();
    }

    private void askEnd(UnitRef unit) {
        GroupRef group = groups.asSingleSelect().getValue();
        DatePicker last = Fields.date(t("org.ui.lastDay"), today());
        new FormDialog(
                        t("org.ui.group.endMemberTitle", unit.name()),
                        UnitDialogs.form(last),
                        t("org.ui.group.endMember"),
                        () -> done(() -> lists.endMember(group.id(), unit.id(), last.getValue())))
                .validatedBy(() -> Fields.required(last))
                .destructive()
                .open();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
