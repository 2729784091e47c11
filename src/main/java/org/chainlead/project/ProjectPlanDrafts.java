package org.chainlead.project;

import java.util.Optional;
import org.chainlead.common.KeptForms;
import org.chainlead.org.FormDraftTable;
import org.chainlead.org.FormDraftTables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person of a unit is typing into the forms of a project, and a pasted sheet of 年度计划. */
@Service
@Transactional
@PreAuthorize("@access.may('project.maintain')")
public class ProjectPlanDrafts implements KeptForms {

    private final FormDraftTable table;

    ProjectPlanDrafts(FormDraftTables tables) {
        this.table = tables.of("project_form_draft");
    }

    @Override
    public void keep(String key, Object value) {
        table.keep(key, value);
    }

    @Override
    @Transactional(readOnly = true)
    public <T> Optional<Kept<T>> find(String key, Class<T> type) {
        return table.find(key, type);
    }

    @Override
    public void remove(String key) {
        table.remove(key);
    }
}
