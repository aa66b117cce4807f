/** Tests of the whole program from outside: a command line and folders in, files and an exit code out. */
package org.justicecommitments.blackbox;
