package org.qinglan.access;

import org.jspecify.annotations.Nullable;

/** What a browser says it is, in words its owner recognises. */
final class Device {
    private Device() {}

    static String of(@Nullable String userAgent) {
        if (userAgent == null) return "没有说明的设备";
        return machine(userAgent) + " · " + program(userAgent);
    }

    private static String machine(String agent) {
        if (agent.contains("iPad") || agent.contains("Tablet")) return "平板";
        if (agent.contains("Mobile") || agent.contains("iPhone") || agent.contains("Android")) return "手机";
        return "电脑";
    }

    /** The order matters: each calls itself by the names below it as well. */
    private static String program(String agent) {
        if (agent.contains("MicroMessenger")) return "微信";
        if (agent.contains("DingTalk")) return "钉钉";
        if (agent.contains("Edg/")) return "Edge";
        if (agent.contains("Firefox/")) return "Firefox";
        if (agent.contains("Chrome/")) return "Chrome";
        if (agent.contains("Safari/")) return "Safari";
        return "其他浏览器";
    }
}
