package org.justicecommitments.web;

import java.util.List;
import java.util.Map;
import org.justicecommitments.web.launch.Premises;

/**
 * What somebody asks of a server.
 *
 * @param premises where everything is
 * @param address where it listens
 * @param port the port; 0 for a free one
 * @param hosts names under which browsers may reach the console
 * @param behindHttps whether a proxy in front speaks HTTPS
 * @param schedule whether jobs run by themselves
 * @param environment the environment, which holds the passwords
 */
public record ServeSettings(
        Premises premises,
        String address,
        int port,
        List<String> hosts,
        boolean behindHttps,
        boolean schedule,
        Map<String, String> environment) {}
