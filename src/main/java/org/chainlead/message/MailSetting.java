package org.chainlead.message;

/**
 * How mails leave the product. The password stands in the operator's configuration ({@code chainlead.mail.password}), never
 * in the database.
 *
 * @param username empty when the server asks for none
 * @param sender address in From
 * @param productUrl where people reach the product, for the link in a mail; may be empty
 * @param withTitles whether titles the reader may see stand in the mail; without, numbers only
 */
public record MailSetting(
        boolean active,
        String host,
        int port,
        MailEncryption encryption,
        String username,
        String sender,
        String productUrl,
        boolean withTitles,
        long version) {}
