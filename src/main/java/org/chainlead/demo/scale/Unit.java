package org.chainlead.demo.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.UnitKind;
import org.jspecify.annotations.Nullable;

/** A unit with its people. */
final class Unit {

    final int index;
    final UUID id;
    final UnitKind kind;
    final String name;
    final String shortName;
    final @Nullable Unit parent;
    final int line;
    final String place;
    final List<ReviewStep> steps;
    /** Who works on tasks; no disabled account. */
    final List<Person> staff = new ArrayList<>();

    final List<Person> heads = new ArrayList<>();
    final List<Unit> below = new ArrayList<>();

    @Nullable
    Person liaison;

    Unit(
            int index,
            UUID id,
            UnitKind kind,
            String name,
            String shortName,
            @Nullable Unit parent,
            int line,
            String place,
            List<ReviewStep> steps) {
        this.index = index;
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.shortName = shortName;
        this.parent = parent;
        this.line = line;
        this.place = place;
        this.steps = steps;
        if (parent != null) {
            parent.below.add(this);
        }
    }

    String code() {
        return "s%04d".formatted(index);
    }

    /** Who stands for the whole unit. */
    Person principal() {
        return heads.getLast();
    }

    Person staff(int number) {
        return staff.get(number % staff.size());
    }
}
