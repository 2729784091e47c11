package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;

/** 涉密信息不得录入: stands on every form (product.md, "Everywhere"). */
public class SecrecyNotice extends Div {

    private static final long serialVersionUID = 1L;

    public SecrecyNotice() {
        super(t("common.ui.secrecy"));
        addClassName("secrecy-notice");
    }
}
