package org.chainlead.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * The address of every file, {@code /files/<id>}. A file is always saved, never shown by the browser, whose guesses about
 * its kind are switched off (ASVS 5.0 V3.2.1, V5.4.1). Whatever is not handed out is answered alike.
 */
@RestController
class AttachmentController {

    private final AttachmentDownload download;

    AttachmentController(AttachmentDownload download) {
        this.download = download;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        AttachmentDownload.OpenFile file = download.open(new AttachmentId(id));
        return ResponseEntity.ok()
                .headers(AttachmentController::guard)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''" + encode(file.ref().name()))
                .contentType(MediaType.parseMediaType(file.ref().contentType()))
                .contentLength(file.ref().size())
                .body(new InputStreamResource(file.content()));
    }

    @ExceptionHandler({Refusal.class, AccessDeniedException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<String> notFound() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .headers(AttachmentController::guard)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(new NotFound().text());
    }

    private static void guard(HttpHeaders headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.setCacheControl("private, no-store");
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /** RFC 8187: only unreserved characters stay as they are. */
    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
