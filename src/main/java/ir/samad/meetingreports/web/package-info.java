@NullMarked
package ir.samad.meetingreports.web;

import org.jspecify.annotations.NullMarked;
