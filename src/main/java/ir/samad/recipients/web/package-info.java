/** Pages of recipients. */
@NullMarked
package ir.samad.recipients.web;

import org.jspecify.annotations.NullMarked;
