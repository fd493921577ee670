#!/usr/bin/env bash
# Goes through the steps of the Dockerfile where no container engine runs: extracts the jar, trains the AOT cache, then starts
# the emulator under bubblewrap as uid 65532, with a read-only root, a tmpfs on /tmp and no network but loopback, and asks it.
# The JVM runs with -XX:AOTMode=on: it refuses to start if it cannot use the cache.
# usage: JAVA_HOME=a JDK or JRE 25  src/image/rehearse.sh     after `mvn -Pimage package`; needs bubblewrap and bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

: "${JAVA_HOME:?a JDK or JRE 25}"
jar=target/statsig-emulator.jar
app=$PWD/target/image
rm -rf "$app"
"$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$app" >/dev/null
cp src/image/java.options src/image/train.sh "$app"

# in_image OPTION... -- COMMAND...: /app, the JVM and the system's libraries; everything read-only but what the options say
in_image() {
    bwrap --unshare-all --die-with-parent \
        --ro-bind /usr /usr --ro-bind /etc /etc --symlink usr/bin /bin --symlink usr/lib /lib --symlink usr/lib64 /lib64 \
        --proc /proc --dev /dev --tmpfs /tmp --ro-bind "$JAVA_HOME" /opt/java --clearenv --setenv PATH /opt/java/bin:/usr/bin:/bin "$@"
}

echo '-- training'
in_image --bind "$app" /app -- /app/train.sh /app
ls -l "$app/statsig-emulator.aot"

echo '-- as in the image'
in_image --ro-bind "$app" /app --remount-ro / --uid 65532 --gid 65532 --setenv SERVER_ADDRESS 0.0.0.0 -- bash -e -s <<'INSIDE'
    id
    { : >/app/written; } 2>/dev/null && exit 1
    { : >/written; } 2>/dev/null && exit 1
    healthcheck() { java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar /app/statsig-emulator.jar healthcheck; }
    java -XX:AOTMode=on -XX:AOTCache=/app/statsig-emulator.aot @/app/java.options -jar /app/statsig-emulator.jar &
    emulator=$!
    until grep -q ":0BBE " /proc/net/tcp /proc/net/tcp6; do kill -0 "$emulator"; sleep 0.1; done
    until healthcheck; do kill -0 "$emulator"; sleep 0.5; done
    echo "-- healthcheck: $?"
    exec 3<>/dev/tcp/127.0.0.1/3006
    body='{"user":{"userID":"42"},"gateName":"unknown"}'
    printf "POST /v1/check_gate HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nstatsig-api-key: secret-local\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" "${#body}" "$body" >&3
    answer=$(cat <&3)
    echo "$answer"
    [[ $answer == "HTTP/1.1 200"* ]]
    grep -E "VmHWM|VmRSS" "/proc/$emulator/status"
    kill -TERM "$emulator"
    wait "$emulator" || echo "-- stopped with $?"
    healthcheck || echo "-- healthcheck of a stopped emulator: $?"
INSIDE
