package org.chainlead.org;

import java.util.Optional;
import org.chainlead.common.KeptForms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the one text that anybody is asked for before an act: a reason, an answer, an opinion. */
@Service
@Transactional
@PreAuthorize("@access.may('org.ownReasons')")
public class TypedReasons implements KeptForms {

    private final FormDraftTable table;

    TypedReasons(FormDraftTables tables) {
        this.table = tables.of("reason_draft");
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
