package org.chainlead.task;

import org.chainlead.org.AccountId;
import org.chainlead.org.Actor;
import org.chainlead.org.Recipients;
import org.chainlead.org.UnitId;
import org.springframework.stereotype.Component;

/**
 * Whose draft it is: the author's, and when the author has left the place, of those who hold the same role at the same
 * unit (product.md, Who uses it: the successor inherits the work).
 */
@Component
class TaskAuthors {

    private final Recipients holders;

    TaskAuthors(Recipients holders) {
        this.holders = holders;
    }

    boolean is(Actor actor, Task task) {
        return actor.account().uuid().equals(task.authorId) || (isInPlace(actor, task) && hasLeft(task));
    }

    private static boolean isInPlace(Actor actor, Task task) {
        return actor.unit().uuid().equals(task.authorUnitId) && actor.role() == task.authorRole;
    }

    private boolean hasLeft(Task task) {
        return !holders.at(new UnitId(task.authorUnitId), task.authorRole).contains(new AccountId(task.authorId));
    }
}
