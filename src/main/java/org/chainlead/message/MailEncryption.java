package org.chainlead.message;

/** How the connection to the mail server is protected. */
public enum MailEncryption {
    /** 不加密: inside the machine room only. */
    NONE,
    /** STARTTLS, refused when the server does not offer it. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
}
