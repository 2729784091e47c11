package org.chainlead.instruction;

import java.util.UUID;

/** Identity of a 批示; chosen by the form, so that a repeated click writes the same one. */
public record InstructionId(UUID uuid) {

    public static InstructionId of(String text) {
        return new InstructionId(UUID.fromString(text));
    }

    public static InstructionId random() {
        return new InstructionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
