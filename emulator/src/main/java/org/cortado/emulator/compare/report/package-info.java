/** A comparison for people and for programs: tables, pictures in the terminal and in files, JSON. */
package org.cortado.emulator.compare.report;
