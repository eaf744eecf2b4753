/** 学校自己的表: any uploaded .docx or .xlsx with tables, filled in place; outside the filled cells not a byte changes. */
@NamedInterface("form")
@NullMarked
package org.qinglan.file.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
