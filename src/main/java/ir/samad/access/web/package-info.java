/** Pages and guards of access: who is at the door of each request, and what he may open. */
@NullMarked
package ir.samad.access.web;

import org.jspecify.annotations.NullMarked;
