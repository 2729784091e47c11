package org.chainlead.audit;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/** The changed entities; a repository, so that conflicts come out under the same names as from any other. */
@Repository
class JpaChanges implements OpenChanges {

    private final EntityManager entities;

    JpaChanges(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
