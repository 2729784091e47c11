package org.chainlead.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of attachments (product.md: 20 MB each, 100 MB a report).
 *
 * @param maxFile of one file
 * @param maxTotal of all files of one owner
 * @param maxStaged of all files a person has uploaded and not yet handed in
 */
@ConfigurationProperties("chainlead.attachment")
record AttachmentSettings(
        @DefaultValue("20MB") DataSize maxFile,
        @DefaultValue("100MB") DataSize maxTotal,
        @DefaultValue("500MB") DataSize maxStaged) {}
