/**
 * Drawing in a terminal: pure functions from data to lines of text, in braille dots, plain ASCII, colour or without. No
 * line is wider than asked, none ends in blanks, and escape codes stand only where the style allows colour.
 */
package org.cortado.emulator.draw;
