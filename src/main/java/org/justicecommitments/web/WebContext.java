package org.justicecommitments.web;

import org.justicecommitments.web.entry.ConsoleGate;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Spring's part of serving: a servlet container, dispatching, the filters of the gate. Pages are registered one by one. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class WebContext {

    /** The filters before the console. */
    @Bean
    @Order(1)
    SecurityFilterChain console(HttpSecurity http, ConsoleGate gate) {
        return gate.console(http);
    }

    /** The filters before what monitors ask for. */
    @Bean
    @Order(2)
    SecurityFilterChain monitors(HttpSecurity http, ConsoleGate gate) {
        return gate.monitors(http);
    }

    /** The filters before all else. */
    @Bean
    @Order(3)
    SecurityFilterChain files(HttpSecurity http) {
        return ConsoleGate.files(http);
    }
}
