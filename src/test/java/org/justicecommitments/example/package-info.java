/** Small invented data for tests. */
package org.justicecommitments.example;
