/**
 * The debugger's core: time that runs both ways, breakpoints, names, expressions and the meaning of every command. It
 * knows no screen: commands are typed records, and so are their replies. Observing disturbs nothing.
 */
package org.cortado.emulator.debug;
