package org.chainlead.instruction;

import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** 批示 words and what was proposed about them. */
@Component
class InstructionErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        return TextPlace.plain("instruction", "words", "title", "goal_text", "opinion");
    }
}
