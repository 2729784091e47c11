package org.chainlead.demo.scale;

import java.util.List;
import org.chainlead.task.ChildKind;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are children of which. Of every two hundred tasks one is for a 单位组 and has one child a member; of every
 * eighty one is split in two. A family stands together in the order of tasks, its parent first.
 */
final class Families {

    private static final int BLOCK = 20;
    private static final int FAN_OUT = 10;
    private static final int SPLIT = 4;
    private static final int SPLIT_CHILDREN = 2;

    private final List<Organisation.Group> groups;
    private final int tasks;

    Families(List<Organisation.Group> groups, int tasks) {
        this.groups = groups;
        this.tasks = tasks;
    }

    /** The group a task is for. */
    Organisation.@Nullable Group group(int task) {
        int block = task / BLOCK;
        boolean is = task % BLOCK == 0 && block % FAN_OUT == 3 && isWhole(block);
        return is ? groups.get(block / FAN_OUT % groups.size()) : null;
    }

    /** How many of the next tasks are its children. */
    int children(int task) {
        Organisation.Group group = group(task);
        if (group != null) {
            return group.members().size();
        }
        int block = task / BLOCK;
        return task % BLOCK == 0 && block % SPLIT == 1 && isWhole(block) ? SPLIT_CHILDREN : 0;
    }

    @Nullable
    Integer parent(int task) {
        int first = task / BLOCK * BLOCK;
        return task > first && task - first <= children(first) ? first : null;
    }

    @Nullable
    ChildKind kind(int task) {
        Integer parent = parent(task);
        if (parent == null) {
            return null;
        }
        return group(parent) == null ? ChildKind.SPLIT : ChildKind.FAN_OUT;
    }

    private boolean isWhole(int block) {
        return (block + 1) * BLOCK <= tasks;
    }
}
