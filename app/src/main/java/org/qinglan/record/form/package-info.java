/** 填写、列表、打印: one engine for records of every kind. */
@NullMarked
package org.qinglan.record.form;

import org.jspecify.annotations.NullMarked;
