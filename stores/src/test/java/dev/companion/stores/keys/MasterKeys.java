package dev.companion.stores.keys;

/** Master keys for tests of other packages. */
public final class MasterKeys {

    private MasterKeys() {}

    public static MasterKey fresh() {
        return MasterKey.fromSetting(MasterKey.generate());
    }
}
