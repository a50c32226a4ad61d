package io.github.dxjinzai.planted.policy;

import java.util.ServiceLoader;

/** Whatever lies on the class path. */
public final class LooksForServices {
    public ServiceLoader<Runnable> services() {
        return ServiceLoader.load(Runnable.class);
    }
}
