package org.chainlead.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentUploads;
import org.springframework.stereotype.Component;

/** Files of the demo: sheets with ruled lines, as a scan would look from afar. */
@Component
class DemoSheets {

    private final AttachmentUploads uploads;

    DemoSheets(AttachmentUploads uploads) {
        this.uploads = uploads;
    }

    /** Staged by the acting person under the name. */
    AttachmentId sheet(String name) {
        return uploads.stage(name, new ByteArrayInputStream(png())).id();
    }

    private static byte[] png() {
        BufferedImage sheet = new BufferedImage(420, 594, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 420, 594);
        pen.setColor(Color.LIGHT_GRAY);
        for (int line = 90; line < 520; line += 36) {
            pen.drawLine(50, line, 370, line);
        }
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(sheet, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
