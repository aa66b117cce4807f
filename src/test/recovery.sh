#!/usr/bin/env bash
# Kills runs, fills their disk and damages their state, and prints what held. Ends with 1 if anything broke.
# Usage: src/test/recovery.sh [--small] [R4|R5|R6|R7|R7-doors|R11|R12|R13|R14|R15|R16|R20|R21]...
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if ! command -v strace > /dev/null; then
    if [[ $(id -u) == 0 ]] && command -v apt-get > /dev/null; then
        apt-get update -q
        DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends strace
    else
        echo "strace is not there, and only root can install it: R4 and R6 will be left out." >&2
    fi
fi

mvn -q -ntp test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
    -Dexec.args="-XX:+UseSerialGC -Xmx768m -cp %classpath org.justicecommitments.recovery.Recovery $*"
