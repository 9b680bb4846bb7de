/** E-mail by SMTP, and the reports of mail servers about it. */
@NullMarked
package ir.samad.notifications.mail;

import org.jspecify.annotations.NullMarked;
