/** 填写、列表、打印: one engine for records of every kind. */
@NamedInterface("form")
@NullMarked
package org.qinglan.record.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
