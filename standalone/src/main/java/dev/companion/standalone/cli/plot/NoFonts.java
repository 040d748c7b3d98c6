package dev.companion.standalone.cli.plot;

import java.io.IOException;

/** Java finds no font here, as on a server or in a container made as small as can be. */
public final class NoFonts extends IOException {

    private NoFonts(Throwable reason) {
        super("Java finds no font on this machine", reason);
    }

    /** Asked before anything is drawn; which of the two is thrown depends on what is missing. */
    static void refuse() throws NoFonts {
        try {
            int _ = Ink.LABEL.canDisplayUpTo("P");
        } catch (RuntimeException | LinkageError missing) {
            throw new NoFonts(missing);
        }
    }
}
