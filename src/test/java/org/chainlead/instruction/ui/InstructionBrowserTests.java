package org.chainlead.instruction.ui;

import com.microsoft.playwright.Page;
import org.chainlead.instruction.Handling;
import org.chainlead.instruction.InstructionFixture;
import org.chainlead.instruction.InstructionId;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.BrowserTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens of 领导批示 in Chromium, wide and narrow; pictures in {@code target/pictures}. */
class InstructionBrowserTests extends BrowserTest {

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private InstructionFixture fixture;

    private TaskId about;
    private InstructionId proposed;
    private InstructionId decided;

    @BeforeAll
    void fill() {
        tasks.start();
        about = fixture.task();
        fixture.written(about);
        proposed = fixture.proposed(about, Handling.HANDLE_CHILD);
        decided = fixture.decided(about, Handling.HANDLE_CHILD);
    }

    @Test
    void theLeaderWritesOnAPhone() {
        Page phone = open("lingdao", "/tasks/" + about.uuid() + "/instruct", 360, 740);
        phone.getByLabel("批示内容").fill(InstructionFixture.WORDS);
        picture(phone, "instruct-360");
        isAccessible(phone);
        fits(phone);
        phone.getByText("提交批示").click();
        phone.getByText("等待拟办").waitFor();
        picture(phone, "instruction-360");
        isAccessible(phone);
        fits(phone);
    }

    @Test
    void theSecretaryAtTheDesk() {
        Page page = open("mi", "/tasks/" + about.uuid() + "/instruct", 1440, 900);
        picture(page, "instruct-1440");
        isAccessible(page);
    }

    @Test
    void theOfficeDecidesAtTheDesk() {
        Page page = open("zhuren", "/instructions/" + proposed.uuid(), 1440, 900);
        picture(page, "instruction-1440-decide");
        isAccessible(page);
        Page list = open("ducha", "/instructions", 1440, 900);
        picture(list, "instructions-1440");
        isAccessible(list);
    }

    @Test
    void theUnitReadsOnAPhone() {
        Page phone = open("fu2", "/instructions/" + decided.uuid(), 360, 740);
        picture(phone, "instruction-360-unit");
        isAccessible(phone);
        fits(phone);
        Page list = open("lingdao", "/instructions", 360, 740);
        picture(list, "instructions-360");
        isAccessible(list);
        fits(list);
    }
}
