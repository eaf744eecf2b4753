package org.qinglan.shared;

/** What an address names is not there, or not for this tenant; the answer is 404. */
public final class NoSuch extends RuntimeException {
    /** @param what the user's word for it: 计划, 记录 … */
    public NoSuch(String what) {
        super("没有找到这个" + what + "，可能已经删除，或者地址不完整。");
    }
}
