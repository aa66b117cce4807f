package org.justicecommitments.job.batch;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** Spring's part of a run: the job repository in a database, and what starts jobs. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class BatchContext {}
