package org.justicecommitments.web;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.catalina.valves.ErrorReportValve;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.web.console.CheckPages;
import org.justicecommitments.web.console.HeldPages;
import org.justicecommitments.web.console.OverviewPages;
import org.justicecommitments.web.console.ReleasePages;
import org.justicecommitments.web.console.RunPages;
import org.justicecommitments.web.console.SignInPages;
import org.justicecommitments.web.console.WorkbookPages;
import org.justicecommitments.web.entry.AuditLog;
import org.justicecommitments.web.entry.ConsoleGate;
import org.justicecommitments.web.entry.Operators;
import org.justicecommitments.web.entry.SignInLink;
import org.justicecommitments.web.files.PublicFiles;
import org.justicecommitments.web.health.Checkup;
import org.justicecommitments.web.health.HealthPages;
import org.justicecommitments.web.health.LiveMetrics;
import org.justicecommitments.web.launch.Launchpad;
import org.justicecommitments.web.launch.Premises;
import org.justicecommitments.web.schedule.NightDatabase;
import org.justicecommitments.web.schedule.Nights;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The server, while it is open: public files, console, schedule. */
public final class WebDoor implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Launchpad launchpad;
    private final RunPages runPages;
    private final Optional<Nights> nights;
    private final Optional<HikariDataSource> database;
    private final Optional<SignInLink> link;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    private WebDoor(
            ConfigurableApplicationContext context,
            Launchpad launchpad,
            RunPages runPages,
            Optional<Nights> nights,
            Optional<HikariDataSource> database,
            Optional<SignInLink> link) {
        this.context = context;
        this.launchpad = launchpad;
        this.runPages = runPages;
        this.nights = nights;
        this.database = database;
        this.link = link;
    }

    /** Opens a server, unless that would not be safe. */
    public static WebDoor open(ServeSettings settings) throws IOException, Refused {
        List<String> problems = new ArrayList<>();
        Operators operators = Operators.of(settings.environment(), problems);
        if (!problems.isEmpty()) {
            throw new Refused(String.join(System.lineSeparator(), problems));
        }
        if (operators.isEmpty() && !isLoopback(settings.address())) {
            throw new Refused(
                    "Without a password the console is for this machine only: set JUSTICE_CONSOLE_PASSWORD, or leave out --address.");
        }
        Premises premises = settings.premises();
        premises.state().create();
        Launchpad launchpad = new Launchpad(premises);
        Optional<HikariDataSource> database = Optional.empty();
        Optional<Nights> nights = Optional.empty();
        if (settings.schedule()) {
            try {
                database = Optional.of(NightDatabase.in(premises.state()));
            } catch (NightDatabase.InUse e) {
                throw new Refused(String.valueOf(e.getMessage()));
            }
            nights = Optional.of(new Nights(premises, launchpad, database.get()));
        }
        AuditLog audit = new AuditLog(premises.state().root().resolve("audit.log"), Clock.systemUTC());
        SignInLink link = new SignInLink();
        ConsoleGate gate = new ConsoleGate(
                operators,
                link,
                audit,
                settings.hosts().stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                settings.behindHttps(),
                Clock.systemUTC());
        RunPages runs = new RunPages(premises, launchpad, audit);
        WebDoor door = new WebDoor(
                start(settings, gate, audit, runs, nights),
                launchpad,
                runs,
                nights,
                database,
                operators.isEmpty() ? Optional.of(link) : Optional.empty());
        nights.ifPresent(Nights::start);
        return door;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static ConfigurableApplicationContext start(
            ServeSettings settings, ConsoleGate gate, AuditLog audit, RunPages runs, Optional<Nights> nights)
            throws IOException {
        Premises premises = settings.premises();
        Path copies = premises.state().root().resolve("copies");
        Durable.delete(copies);
        Supplier<Map<String, Instant>> next = () -> nights.map(Nights::next).orElse(Map.of());
        return new SpringApplicationBuilder(WebContext.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties(settings))
                .initializers((GenericApplicationContext beans) -> {
                    beans.registerBean(ConsoleGate.class, () -> gate);
                    beans.registerBean(RunPages.class, () -> runs);
                    beans.registerBean(SignInPages.class, () -> new SignInPages(gate));
                    beans.registerBean(OverviewPages.class, () -> new OverviewPages(premises, audit, next));
                    beans.registerBean(HeldPages.class, () -> new HeldPages(premises, audit));
                    beans.registerBean(ReleasePages.class, () -> new ReleasePages(premises, audit));
                    beans.registerBean(CheckPages.class, () -> new CheckPages(premises, audit, copies));
                    beans.registerBean(WorkbookPages.class, () -> new WorkbookPages(premises, audit, copies));
                    beans.registerBean(LiveMetrics.class, () -> new LiveMetrics(premises.state(), Clock.systemUTC()));
                    beans.registerBean(
                            HealthPages.class,
                            () -> new HealthPages(
                                    new Checkup(premises, next, Clock.systemUTC()), beans.getBean(LiveMetrics.class)));
                    beans.registerBean("publicFiles", SimpleUrlHandlerMapping.class, () -> files(settings));
                    beans.registerBean(
                            "quietErrors",
                            org.springframework.boot.web.server.WebServerFactoryCustomizer.class,
                            WebDoor::quietErrors);
                })
                .run();
    }

    private static SimpleUrlHandlerMapping files(ServeSettings settings) {
        return new SimpleUrlHandlerMapping(
                Map.of("/**", new PublicFiles(settings.premises().output())), Integer.MAX_VALUE - 1);
    }

    /** Errors without the name of the server, and without a stack trace. */
    private static org.springframework.boot.web.server.WebServerFactoryCustomizer<TomcatServletWebServerFactory>
            quietErrors() {
        return factory -> {
            ErrorReportValve errors = new ErrorReportValve();
            errors.setShowReport(false);
            errors.setShowServerInfo(false);
            factory.addEngineValves(errors);
        };
    }

    private static Map<String, Object> properties(ServeSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", settings.address());
        properties.put("server.port", settings.port());
        properties.put("server.servlet.session.timeout", "30m");
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.servlet.session.cookie.name", "console");
        properties.put("server.servlet.session.cookie.path", "/console");
        properties.put("server.servlet.session.cookie.http-only", "true");
        properties.put("server.servlet.session.cookie.same-site", "strict");
        properties.put("server.servlet.session.cookie.secure", settings.behindHttps());
        properties.put("server.tomcat.max-connections", "1000");
        properties.put("spring.web.resources.add-mappings", "false");
        properties.put("spring.servlet.multipart.max-file-size", "64MB");
        properties.put("spring.servlet.multipart.max-request-size", "65MB");
        properties.put("spring.mvc.async.request-timeout", "30m");
        return properties;
    }

    /** The port that it listens at. */
    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** What makes the one-time link good; empty if people sign in with passwords. */
    public Optional<String> token() {
        return link.map(SignInLink::token);
    }

    /** When each job runs next by itself. */
    public Map<String, Instant> nextNights() {
        return nights.map(Nights::next).orElse(Map.of());
    }

    /** Waits until it is closed. */
    public void await() throws InterruptedException {
        closed.await();
    }

    /** Stops what runs, and closes. */
    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return; // by the signal that ends the process, and by who waits for the door
        }
        launchpad.close();
        nights.ifPresent(Nights::close);
        runPages.close();
        context.close();
        database.ifPresent(HikariDataSource::close);
        closed.countDown();
    }
}
