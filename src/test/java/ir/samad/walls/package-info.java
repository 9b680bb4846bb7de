/**
 * The walls of the house, tried from outside over HTTP: every endpoint, every foreign id, every form, every answer. What
 * is expected comes from what an endpoint declares, never from what it does.
 */
package ir.samad.walls;
