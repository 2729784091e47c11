package org.chainlead.message;

import java.util.List;
import org.chainlead.org.AccountId;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells messages for the tests of the views; the sentence is any of the product's with two arguments. */
public final class MessageTeller {

    private final Messages messages;
    private final TransactionTemplate transaction;

    public MessageTeller(Messages messages, TransactionTemplate transaction) {
        this.messages = messages;
        this.transaction = transaction;
    }

    public void tell(AccountId to, String number, String words, String link) {
        MessageDraft draft =
                new MessageDraft("common.ui.upload.rejected", List.of(number, words), link, "told:" + number);
        transaction.executeWithoutResult(status -> messages.tell(List.of(to), draft));
    }
}
