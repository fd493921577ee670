package io.github.statsigemulator.project;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the settings known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmulatorSettings.class)
class ProjectConfiguration {}
