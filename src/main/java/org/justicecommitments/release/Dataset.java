package org.justicecommitments.release;

import java.util.List;

/**
 * What the dataset is, as its job file says.
 *
 * @param id a short name, in lower case with hyphens
 * @param title its title
 * @param description what it holds, in a few sentences
 * @param publisher who publishes it
 * @param publisherUrl their page
 * @param contactName whom to ask
 * @param contactEmail where to ask
 * @param licence the SPDX id of its licence
 * @param baseUrl where the output folder is served; empty if it is not known
 * @param keywords words to find it by
 */
public record Dataset(
        String id,
        String title,
        String description,
        String publisher,
        String publisherUrl,
        String contactName,
        String contactEmail,
        String licence,
        String baseUrl,
        List<String> keywords) {

    /** What every page and file says of sample data. */
    public static final String SAMPLE_BANNER =
            "SAMPLE: made from the sample workbooks that come with the program, not from OGP's data.";
}
