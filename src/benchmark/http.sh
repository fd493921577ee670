#!/usr/bin/env bash
# The budgets that need whole processes: throughput of check_gate, time to the first right answer, memory at rest.
# Everything is compared with an empty Spring MVC application of the same Boot version, and throughput with nginx and a WireMock stub too;
# rounds alternate, medians are printed. Traffic stays on loopback; the whole run takes about ten minutes.
#
# usage: src/benchmark/http.sh [throughput] [start]     after `mvn -DskipTests package`; both without arguments
# needs: wrk, nginx, curl, Maven, a JDK 17 (JAVA_HOME_17 or the PATH) and a JDK 25 (JAVA_HOME_25)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

here=src/benchmark
work=$PWD/target/benchmark
rounds=${ROUNDS:-5}
seconds=${ROUND_SECONDS:-8}
java17=${JAVA_HOME_17:+$JAVA_HOME_17/bin/}java
java25=${JAVA_HOME_25:?set it to a JDK 25}/bin/java
jar=$PWD/target/statsig-emulator.jar
nginx_port=3981 empty_port=3982 emulator_port=3983 wiremock_port=3984
started=()
trap 'for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done' EXIT
mkdir -p "$work"

boot_version() { sed -n '/<parent>/,/<\/parent>/s:.*<version>\(.*\)</version>.*:\1:p' pom.xml; }
median() { sort -g | awk '{ line[NR] = $1 } END { print (NR % 2) ? line[(NR + 1) / 2] : (line[NR / 2] + line[NR / 2 + 1]) / 2 }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

build_empty() {
    rm -rf "$work/empty"
    cp -r "$here/empty" "$work/empty"
    sed -i "s/@boot.version@/$(boot_version)/" "$work/empty/pom.xml"
    mvn --quiet --batch-mode -f "$work/empty/pom.xml" package
    empty=$work/empty/target/empty.jar
}

# in_background LOG COMMAND...: leaves the process in $process
in_background() {
    local log=$1
    shift
    "$@" >"$log" 2>&1 &
    process=$!
    started+=("$process")
}

stop() {
    kill "$1"
    wait "$1" 2>/dev/null || true
}

check() { # check PORT: one check_gate
    curl --silent --fail --max-time 5 "http://127.0.0.1:$1/v1/check_gate" -H 'statsig-api-key: secret-local' \
        -H 'Content-Type: application/json' -d '{"user":{"userID":"42"},"gateName":"gate_000"}'
}

await() { # await PORT PROCESS
    until (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null && check "$1" | grep -q '"value"'; do
        kill -0 "$2" 2>/dev/null || { echo "process $2 for port $1 ended" >&2; exit 1; }
        sleep 0.01
    done
}

# fill COUNT: the gates of the budgets over the Console API; 3 in 10 end in a percentage, 2 in 10 consult another
fill() {
    local number
    for ((number = 0; number < $1; number++)); do
        gate "$number" | curl --silent --fail --output /dev/null "http://127.0.0.1:$emulator_port/console/v1/gates" \
            -H 'STATSIG-API-KEY: console-local' -H 'Content-Type: application/json' -d @-
    done
}

gate() { # gate NUMBER
    local first='{"type":"email","operator":"str_ends_with_any","targetValue":["@example.com","@example.org"]}'
    local second='{"type":"country","operator":"any","targetValue":["NL","DE","US","GB","FR"]}'
    local third='{"type":"custom_field","field":"seats","operator":"gt","targetValue":'$((RANDOM % 200))'}'
    local percentage=100
    if (($1 % 10 < 3)); then
        first='{"type":"email","operator":"str_contains_any","targetValue":["@"]}'
        second='{"type":"app_version","operator":"version_gte","targetValue":"1.0"}'
        third='{"type":"custom_field","field":"plan","operator":"any","targetValue":["free","team","business"]}'
        percentage=$((RANDOM % 99 + 1))
    elif (($1 % 10 >= 8)); then
        second='{"type":"passes_gate","targetValue":"gate_'$(printf %03d $(($1 - 1)))'"}'
    fi
    printf '{"name":"gate_%03d","isEnabled":true,"rules":[{"name":"rule %d","passPercentage":%d,"conditions":[%s,%s,%s]}]}' \
        "$1" "$1" "$percentage" "$first" "$second" "$third"
}

start_nginx() {
    mkdir -p "$work/nginx/logs"
    cat >"$work/nginx/nginx.conf" <<END
worker_processes 1;
daemon off;
pid nginx.pid;
events { worker_connections 256; }
http {
    access_log off;
    keepalive_requests 100000000;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
    server {
        listen 127.0.0.1:$nginx_port;
        default_type application/json;
        location / { return 200 '{"name":"gate_000","value":true,"rule_id":"0123456789abcdefghijkl","group_name":"rule 0"}'; }
    }
}
END
    in_background "$work/nginx/log" nginx -p "$work/nginx" -c "$work/nginx/nginx.conf"
    await "$nginx_port" "$process"
}

start_wiremock() {
    local version=3.13.1 answer
    mvn --quiet --batch-mode dependency:copy -Dartifact="org.wiremock:wiremock-standalone:$version" -DoutputDirectory="$work/wiremock" -Dmdep.useBaseVersion=true
    mkdir -p "$work/wiremock/mappings"
    answer='{"name":"gate_000","value":true,"rule_id":"0123456789abcdefghijkl","group_name":"rule 0"}'
    printf '{"request":{"method":"POST","urlPath":"/v1/check_gate"},"response":{"status":200,"headers":{"Content-Type":"application/json"},"jsonBody":%s}}' \
        "$answer" >"$work/wiremock/mappings/check_gate.json"
    in_background "$work/wiremock/log" "$java17" -jar "$work/wiremock/wiremock-standalone-$version.jar" --port "$wiremock_port" \
        --bind-address 127.0.0.1 --root-dir "$work/wiremock" --no-request-journal --disable-banner
    await "$wiremock_port" "$process"
}

# round NAME PORT [PREFIX]: one run of wrk, its requests per second into a file of that name, its 99th percentile into another
round() {
    local output
    output=$(wrk -t1 -c16 -d"${seconds}s" --latency -s "$here/check.lua" "http://127.0.0.1:$2" -- "${3:-}")
    if grep -qE 'Non-2xx|Socket errors' <<<"$output"; then
        echo "$1: $output" >&2
        exit 1
    fi
    awk '/Requests\/sec/ { print $2 }' <<<"$output" >>"$work/$1.rate"
    awk '/ 99%/ { print $2 }' <<<"$output" >>"$work/$1.tail"
}

throughput() {
    rm -f "$work"/*.rate "$work"/*.tail
    start_nginx
    in_background "$work/empty.log" "$java17" -jar "$empty" --server.port="$empty_port" --server.address=127.0.0.1
    await "$empty_port" "$process"
    start_wiremock
    in_background "$work/emulator.log" "$java17" -jar "$jar" --server.port="$emulator_port"
    await "$emulator_port" "$process"
    fill 500
    local each number
    for ((number = 0; number <= rounds; number++)); do
        if ((number == 1)); then # the round before was for warming up
            rm "$work"/*.rate "$work"/*.tail
        fi
        round nginx "$nginx_port"
        round bare "$empty_port"
        round parsed "$empty_port" /parsed
        round wiremock "$wiremock_port"
        round emulator "$emulator_port"
    done
    local bare constant rate
    bare=$(median <"$work/bare.rate")
    constant=$(median <"$work/nginx.rate")
    printf '\n| check_gate, 16 connections | requests/s | of nginx | of the bare controller | 99 %% within, each round |\n|---|---|---|---|---|\n'
    for each in nginx bare parsed wiremock emulator; do
        rate=$(median <"$work/$each.rate")
        printf '| %s | %.0f | %s | %s | %s |\n' "$each" "$rate" "$(ratio "$rate" "$constant")" "$(ratio "$rate" "$bare")" \
            "$(paste -sd' ' "$work/$each.tail")"
    done
    for each in "${started[@]}"; do stop "$each"; done
    started=()
}

# start_once NAME PORT COMMAND...: milliseconds to the first right answer, then kB of memory at rest, into files of that name
start_once() {
    local name=$1 port=$2 begin end
    shift 2
    begin=$(date +%s%N)
    in_background "$work/$name.log" "$@"
    await "$port" "$process"
    end=$(date +%s%N)
    echo $(((end - begin) / 1000000)) >>"$work/$name.start"
    if [ "$port" = "$emulator_port" ]; then
        fill 100
    fi
    check "$port" >/dev/null
    sleep 3
    awk '/VmRSS/ { print $2 }' "/proc/$process/status" >>"$work/$name.memory"
    stop "$process"
}

image_of() { # image_of JAR: the layout of the image, with a trained cache
    local name
    name=$(basename "$1" .jar)
    rm -rf "$work/$name-image"
    "$java25" -Djarmode=tools -jar "$1" extract --destination "$work/$name-image" >/dev/null
    cp src/image/java.options "$work/$name-image"
}

start() {
    rm -f "$work"/*.start "$work"/*.memory
    image_of "$jar"
    PATH=${java25%/java}:$PATH src/image/train.sh "$work/statsig-emulator-image" "$emulator_port"
    image_of "$empty"
    in_background "$work/empty-training.log" "$java25" @"$work/empty-image/java.options" \
        -XX:AOTCacheOutput="$work/empty-image/empty.aot" -jar "$work/empty-image/empty.jar" --server.port="$empty_port"
    await "$empty_port" "$process"
    stop "$process"
    local each number
    for ((number = 0; number < rounds; number++)); do
        start_once empty-17 "$empty_port" "$java17" -jar "$empty" --server.port="$empty_port"
        start_once emulator-17 "$emulator_port" "$java17" -jar "$jar" --server.port="$emulator_port"
        start_once empty-25-aot "$empty_port" "$java25" -XX:AOTMode=on -XX:AOTCache="$work/empty-image/empty.aot" \
            @"$work/empty-image/java.options" -jar "$work/empty-image/empty.jar" --server.port="$empty_port"
        start_once emulator-25-aot "$emulator_port" "$java25" -XX:AOTMode=on \
            -XX:AOTCache="$work/statsig-emulator-image/statsig-emulator.aot" @"$work/statsig-emulator-image/java.options" \
            -jar "$work/statsig-emulator-image/statsig-emulator.jar" --server.port="$emulator_port"
    done
    printf '\n| | first right answer, ms | of the empty one | memory at rest, MB |\n|---|---|---|---|\n'
    for each in empty-17 emulator-17 empty-25-aot emulator-25-aot; do
        printf '| %s | %.0f | %s | %.0f |\n' "$each" "$(median <"$work/$each.start")" \
            "$(ratio "$(median <"$work/$each.start")" "$(median <"$work/empty-${each#*-}.start")")" \
            "$(median <"$work/$each.memory" | awk '{ print $1 / 1024 }')"
    done
}

echo "$(date -u +%F), $(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $("$java17" -version 2>&1 | sed -n 2p), $("$java25" -version 2>&1 | sed -n 2p)"
build_empty
for part in "${@:-throughput start}"; do
    for each in $part; do "$each"; done
done
