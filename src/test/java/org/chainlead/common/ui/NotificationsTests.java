package org.chainlead.common.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.junit.jupiter.api.Test;

class NotificationsTests extends BrowserlessTest {

    @Test
    void refusalListsEveryReasonAndStaysUntilClosed() {
        var notice =
                Notifications.refused(new Refusal(List.of(Reason.of("common.notFound"), Reason.of("common.stale"))));

        assertThat(_find(ListItem.class))
                .extracting(ListItem::getText)
                .hasSize(2)
                .allMatch(text -> text.endsWith("。"));
        assertThat(notice.getDuration()).isZero();
        assertThat(notice.isAssertive()).isTrue();
        assertThat(_get(ReasonList.class).getElement().getAttribute("role")).isEqualTo("alert");
    }

    @Test
    void successCanBeUndoneOnce() {
        var undone = new AtomicInteger();
        var notice = Notifications.success("已催办", undone::incrementAndGet);

        _click(_get(Button.class, spec -> spec.withText("撤销")));

        assertThat(undone).hasValue(1);
        assertThat(notice.isOpened()).isFalse();
    }

    @Test
    void showsWhyAnActionWasRefused() {
        Notifications.run(() -> {
            throw new Stale();
        });

        assertThat(_get(ReasonList.class).getElement().getTextRecursively()).contains("别人已经修改过");
    }

    @Test
    void unexpectedErrorNamesItsNumber() {
        var notice = Notifications.unexpected("8F2K");

        assertThat(notice.getElement().getTextRecursively()).contains("8F2K");
    }
}
