package dev.companion.standalone.settings;

/** Where a value comes from, and so where to change it; strongest first. */
public sealed interface Origin {

    /** How it is said, such as {@code CHAT_MODEL} or {@code companion.yaml line 3}. */
    String where();

    /** A flag of the command line. */
    record Flag(String name) implements Origin {
        @Override
        public String where() {
            return name;
        }
    }

    /** An environment variable. */
    record Environment(String variable) implements Origin {
        @Override
        public String where() {
            return variable;
        }
    }

    /** A line of the settings file. */
    record File(String name, int line) implements Origin {
        @Override
        public String where() {
            return "%s line %d".formatted(name, line);
        }
    }

    /** The run profile in force. */
    record Profile(RunProfile profile) implements Origin {
        @Override
        public String where() {
            return "profile " + profile.settingName();
        }
    }

    /** Nobody said anything. */
    record Default() implements Origin {
        @Override
        public String where() {
            return "default";
        }
    }
}
