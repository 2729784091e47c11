package org.chainlead.ranking;

import java.util.Optional;
import org.chainlead.common.KeptForms;
import org.chainlead.org.FormDraftTable;
import org.chainlead.org.FormDraftTables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person is typing into the form of a 排名依据. */
@Service
@Transactional
@PreAuthorize("@access.may('ranking.ask')")
public class RankingDrafts implements KeptForms {

    private final FormDraftTable table;

    RankingDrafts(FormDraftTables tables) {
        this.table = tables.of("ranking_form_draft");
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
