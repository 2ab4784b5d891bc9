/** The debugger in a terminal: replies as text or JSON, scripts, and a prompt with history and completion. */
package org.cortado.emulator.repl;
