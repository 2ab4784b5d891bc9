package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;

/** One thing to do, read from a line and checked; a class for each kind. */
public interface Command {

    /**
     * Does it.
     *
     * @throws org.cortado.emulator.debug.DebugException where it cannot be done; the session is as before then
     */
    Reply run(Debugger debugger);
}
