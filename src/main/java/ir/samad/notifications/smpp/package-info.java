/** SMS by SMPP 3.4: the link to the message centre, what is submitted over it and what it reports back. */
@NullMarked
package ir.samad.notifications.smpp;

import org.jspecify.annotations.NullMarked;
