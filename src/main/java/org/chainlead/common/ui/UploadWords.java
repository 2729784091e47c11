package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The upload component's own words in Chinese. */
public final class UploadWords {

    private UploadWords() {}

    public static UploadI18N create() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(t("common.ui.upload.chooseOne"))
                        .setMany(t("common.ui.upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(t("common.ui.upload.drop"))
                        .setMany(t("common.ui.upload.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(t("common.ui.upload.tooBig"))
                        .setTooManyFiles(t("common.ui.upload.tooMany"))
                        .setIncorrectFileType(t("common.ui.upload.wrongKind")))
                .setFile(new UploadI18N.File()
                        .setStart(t("common.ui.upload.start"))
                        .setRetry(t("common.ui.upload.retry"))
                        .setRemove(t("common.ui.upload.remove")))
                .setUploading(uploading())
                .setUnits(List.of("B", "kB", "MB", "GB", "TB"));
    }

    private static UploadI18N.Uploading uploading() {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(t("common.ui.upload.connecting"))
                        .setProcessing(t("common.ui.upload.processing"))
                        .setStalled(t("common.ui.upload.stalled"))
                        .setHeld(t("common.ui.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(t("common.ui.upload.remaining"))
                        .setUnknown(t("common.ui.upload.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(t("common.ui.upload.unavailable"))
                        .setUnexpectedServerError(t("common.ui.upload.broken"))
                        .setForbidden(t("common.ui.upload.forbidden"))
                        .setFileTooLarge(t("common.ui.upload.tooBig")));
    }
}
