/** Releases on any file system that Hadoop knows: HDFS, or an object store such as S3. */
@NullMarked
package org.justicecommitments.release.publish.hadoop;

import org.jspecify.annotations.NullMarked;
