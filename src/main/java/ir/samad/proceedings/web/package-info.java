@NullMarked
package ir.samad.proceedings.web;

import org.jspecify.annotations.NullMarked;
