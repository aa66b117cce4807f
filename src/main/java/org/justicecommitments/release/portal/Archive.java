package org.justicecommitments.release.portal;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.justicecommitments.release.metadata.Manifest;

/**
 * An archive that runs Zenodo, where releases become versions of one deposit, each with a DOI of its own.
 *
 * @param url its address, without a slash at the end
 * @param dataset the id of our dataset, by which its deposits are known again
 * @param tokenFrom the name of the environment variable that holds the token
 * @param publish whether a deposit is published at once; what is not stays a draft for a person to publish
 */
public record Archive(URI url, String dataset, String tokenFrom, boolean publish) implements Receiver {

    @Override
    public String word() {
        return "deposit";
    }

    @Override
    public String preview(Path release, Manifest manifest) {
        return new ZenodoDeposit(this, release, manifest).text();
    }

    @Override
    public PushOutcome push(Path release, Manifest manifest, Optional<String> token) {
        return new ZenodoPush(this, token).push(new ZenodoDeposit(this, release, manifest));
    }

    /** The address of one of its deposits, or of what belongs to it. */
    URI deposits(String rest) {
        return URI.create(url + "/api/deposit/depositions" + rest);
    }
}
