package ir.samad.integration.web;

import ir.samad.shell.Form;

/**
 * What a program sent.
 *
 * @param body exactly
 * @param form its fields, as the readers of the pages take them; fields that are wrong in themselves are refused already
 */
record Sent(byte[] body, Form form) {}
