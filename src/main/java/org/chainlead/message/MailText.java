package org.chainlead.message;

/** What stands in a mail; plain text. */
record MailText(String subject, String body) {}
