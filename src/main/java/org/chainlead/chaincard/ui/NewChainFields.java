package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.chaincard.NewChain;
import org.chainlead.common.ui.KeptFields;

/** A chain to be registered. */
class NewChainFields extends KeptFields<NewChain> {

    private final TextField name = line("chaincard.column.name", true);
    private final TextField code = line("chaincard.field.code", true);
    private final TextField grouping = line("chaincard.column.grouping", false);

    NewChainFields() {
        code.setHelperText(t("chaincard.field.codeHelp"));
        grouping.setHelperText(t("chaincard.field.groupingHelp"));
        form(name, code, grouping);
    }

    @Override
    protected NewChain value() {
        return new NewChain(code.getValue(), name.getValue(), grouping.getValue());
    }

    @Override
    protected void show(NewChain chain) {
        code.setValue(chain.code());
        name.setValue(chain.name());
        grouping.setValue(chain.grouping());
    }
}
