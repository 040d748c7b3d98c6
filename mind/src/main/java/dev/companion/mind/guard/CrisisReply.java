package dev.companion.mind.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the companion says to someone in danger: warm, plain, the same every time, and never in
 * place of human help. Where a body is in danger the emergency number comes first.
 */
public final class CrisisReply {

    /** Written into events beside the text, so that one can tell later what made it. */
    public static final String VERSION = "crisis-reply-2";

    private CrisisReply() {}

    /** For the country of a locale; a locale without one gets the words without numbers. */
    public static String text(Locale locale) {
        return text(locale.getCountry());
    }

    /** In English, to someone who may harm themselves. */
    public static String text(String region) {
        return text(region, new Crisis(CrisisKind.SELF_HARM, CrisisLanguage.EN));
    }

    /**
     * In the crisis's language, or in English where there are no words in it.
     *
     * @param region ISO 3166 alpha-2 code, such as {@code GB}, in either case; UK and EU are
     *     understood; anything else, also empty, gets the words without numbers
     */
    public static String text(String region, Crisis crisis) {
        var help = Helpline.in(region);
        var said = new ArrayList<String>();
        switch (crisis.kind()) {
            case SELF_HARM -> {
                said.addAll(List.of("self.hear", "ai"));
                said.add(help.isPresent() ? "now" : "now.anywhere");
                said.add(help.filter(Helpline::hasLine).isPresent() ? "line" : "find");
                said.addAll(List.of("self.trust", "self.ask"));
            }
            case SOMEONE_ELSE -> {
                said.add("other.hear");
                said.add(help.isPresent() ? "now" : "now.anywhere");
                said.add("other.trust");
                said.add(help.filter(Helpline::hasLine).isPresent() ? "line" : "find");
                said.addAll(List.of("ai", "other.ask"));
            }
            case VIOLENCE -> {
                said.add("violence.hear");
                said.add(help.isPresent() ? "now" : "now.anywhere");
                said.addAll(List.of("violence.trust", "find", "ai", "violence.ask"));
            }
            case MEDICAL -> {
                said.add(help.isPresent() ? "medical.now" : "medical.anywhere");
                said.addAll(List.of("medical.hear", "ai", "medical.ask"));
            }
        }
        return joined(said, crisis.language(), help);
    }

    private static String joined(
            List<String> keys, CrisisLanguage language, Optional<Helpline> help) {
        var words = CrisisWords.spoken(language, "self.hear");
        var glue = words == CrisisLanguage.ZH || words == CrisisLanguage.JA ? "" : " ";
        return String.join(
                glue,
                keys.stream().map(key -> filled(key, CrisisWords.in(words, key), help)).toList());
    }

    private static String filled(String key, String words, Optional<Helpline> help) {
        if (help.isEmpty()) {
            return words;
        }
        var number = key.equals("line") ? help.get().number() : help.get().emergency();
        return words.replace("{line}", help.get().line()).replace("{number}", number);
    }
}
