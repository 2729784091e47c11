package org.chainlead.indicator;

import java.util.Optional;
import org.chainlead.common.KeptForms;
import org.chainlead.org.FormDraftTable;
import org.chainlead.org.FormDraftTables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person is typing into a form of an indicator. */
@Service
@Transactional
@PreAuthorize("@access.may('indicator.formDraft')")
public class IndicatorDrafts implements KeptForms {

    private final FormDraftTable table;

    IndicatorDrafts(FormDraftTables tables) {
        this.table = tables.of("indicator_form_draft");
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
