package org.justicecommitments.release.portal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.release.metadata.Manifest;

/**
 * A portal that runs CKAN, and the dataset there that releases are pushed to.
 *
 * @param url its address, without a slash at the end
 * @param organization the name of the organisation there that owns the dataset
 * @param dataset the name of the dataset there
 * @param tokenFrom the name of the environment variable that holds the token
 * @param base where the output folder is served, with a slash at the end: the portal links to it
 */
public record Portal(URI url, String organization, String dataset, String tokenFrom, String base) implements Receiver {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The address of a portal, if a token may be sent there: over HTTPS, or to this machine. */
    public static Optional<URI> address(String text) {
        try {
            URI url = new URI(text.strip().replaceFirst("/+$", ""));
            boolean plain = url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
            boolean secure = "https".equals(url.getScheme())
                    || "http".equals(url.getScheme()) && THIS_MACHINE.contains(String.valueOf(url.getHost()));
            return Optional.of(url).filter(ok -> plain && secure);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public String word() {
        return "portal";
    }

    @Override
    public String preview(Path release, Manifest manifest) {
        return CkanDataset.of(this, release, manifest).text();
    }

    @Override
    public PushOutcome push(Path release, Manifest manifest, Optional<String> token) {
        return new CkanPush(this, token).push(CkanDataset.of(this, release, manifest));
    }

    /** The address of an action of its interface. */
    URI action(String name) {
        return URI.create(url + "/api/3/action/" + name);
    }

    /** Where a file of a release is served. */
    String link(String release, String path) {
        return base + "releases/" + release + "/" + path;
    }
}
