package org.chainlead.org;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The appointments in force that were read in the running transaction. As a synchronization it is put aside and taken up
 * again together with its transaction, and ends with it.
 */
final class ActorsOfTransaction implements TransactionSynchronization {

    private record Key(AccountId account, LocalDate today) {}

    private final Map<Key, List<Actor>> known = new HashMap<>();

    private ActorsOfTransaction() {}

    /** Reads at each call outside a transaction; nobody is never kept, since a first password may be changed just now. */
    static List<Actor> find(AccountId account, LocalDate today, Supplier<List<Actor>> read) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.get();
        }
        Map<Key, List<Actor>> known = current().known;
        Key key = new Key(account, today);
        List<Actor> actors = known.get(key);
        if (actors == null) {
            actors = read.get();
            if (!actors.isEmpty()) {
                known.put(key, actors);
            }
        }
        return actors;
    }

    private static ActorsOfTransaction current() {
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof ActorsOfTransaction mine) {
                return mine;
            }
        }
        ActorsOfTransaction mine = new ActorsOfTransaction();
        TransactionSynchronizationManager.registerSynchronization(mine);
        return mine;
    }
}
