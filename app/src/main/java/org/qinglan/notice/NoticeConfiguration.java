package org.qinglan.notice;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The postman walks by himself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NoticeConfiguration {}
