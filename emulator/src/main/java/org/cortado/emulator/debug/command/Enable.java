package org.cortado.emulator.debug.command;

import java.util.List;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Breakpoint;

/** Enables or disables breakpoints. */
record Enable(List<Long> numbers, boolean on) implements Command {
    static final Verb VERB = Verb.of("enable", "", Verb.Group.STOPPING, "[NUMBERS]",
            "Let breakpoints stop again, all of them without a number.", "enable", Verb.Takes.NUMBER,
            (words, debugger) -> new Enable(Numbered.parse(words), true));
    static final Verb DISABLE = Verb.of("disable", "", Verb.Group.STOPPING, "[NUMBERS]",
            "Let breakpoints pass, all of them without a number.", "disable", Verb.Takes.NUMBER,
            (words, debugger) -> new Enable(Numbered.parse(words), false));

    @Override
    public Reply run(Debugger debugger) {
        List<Breakpoint> all = Numbered.of(numbers, debugger);
        all.forEach(breakpoint -> breakpoint.enable(on));
        return Reply.text("%d %s", all.size(), on ? "enabled" : "disabled");
    }
}
