package dev.companion.mind.guard;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The languages that signs of danger are known in, and its words are written in. */
public enum CrisisLanguage {
    EN,
    ES,
    FR,
    DE,
    IT,
    PT,
    NL,
    PL,
    RU,
    TR,
    AR,
    HI,
    /** Urdu, and Urdu or Hindi in Latin letters, which is what its words are written in. */
    UR,
    ZH,
    JA,
    KO;

    private static final Set<CrisisLanguage> NEVER_LATIN = EnumSet.of(RU, AR, HI, ZH, JA, KO);

    /** Whether it is never written in Latin letters. */
    boolean isNeverLatin() {
        return NEVER_LATIN.contains(this);
    }

    /** By its ISO 639-1 code, in either case. */
    static CrisisLanguage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
