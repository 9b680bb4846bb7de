package ir.samad.notifications.mail;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where reports of mail servers are read, from {@code samad.bounces.imap.*}.
 *
 * @param host mail server
 * @param port its port for IMAP
 * @param user name there
 * @param password its password
 * @param tls whether the connection is encrypted from the beginning
 * @param folder which folder
 */
record MailboxSettings(
        String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean tls,
        @DefaultValue("INBOX") String folder) {}
