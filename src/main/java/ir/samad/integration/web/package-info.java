/** The endpoints of the API, its description and documentation, and the administrator's pages for programs and keys. */
@NullMarked
package ir.samad.integration.web;

import org.jspecify.annotations.NullMarked;
