#!/usr/bin/env bash
# Every row of the budget table, as ratios: a gate check and a Console write in process (JMH); check_gate, log_event, config specs and
# initialize over HTTP; time to the first right answer, and memory at rest. What they are compared with: Statsig's older Java SDK, an
# empty Spring MVC application of the same Boot version, nginx with one worker, a WireMock stub. Rounds alternate, medians are printed.
# Traffic stays on loopback; the whole run takes about twenty minutes on two quiet cores.
#
# usage: src/benchmark/http.sh [checks] [events] [documents] [polls] [start] [inside]     after `mvn -DskipTests -Pimage package`; all without arguments
# needs: wrk, nginx, curl, Maven, a JDK 17 (JAVA_HOME_17 or the PATH) and a JDK 25 (JAVA_HOME_25)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

here=src/benchmark
work=$PWD/target/benchmark
rounds=${ROUNDS:-3}
seconds=${ROUND_SECONDS:-4}
warm_up=${WARM_UP_SECONDS:-20} # of each server: some ten thousand requests later the compilers have come to rest
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
    kill "$1" 2>/dev/null || true
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
        gate "$number" | create
    done
}

create() { # create: a gate, from its JSON
    curl --silent --fail --output /dev/null "http://127.0.0.1:$emulator_port/console/v1/gates" \
        -H 'STATSIG-API-KEY: console-local' -H 'Content-Type: application/json' -d @-
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
        location /v2/ { root $work/nginx/served; }
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

start_empty() {
    in_background "$work/empty.log" "$java17" -jar "$empty" --server.port="$empty_port" --server.address=127.0.0.1
    await "$empty_port" "$process"
}

start_emulator() {
    in_background "$work/emulator.log" "$java17" -jar "$jar" --server.port="$emulator_port"
    emulator=$process
    await "$emulator_port" "$process"
}

stop_all() {
    local each
    for each in "${started[@]}"; do stop "$each"; done
    started=()
}

# hammer NAME WRK_ARGUMENTS...: one run of wrk, its requests per second into a file of that name, its 99th percentile into another
hammer() {
    local name=$1 output
    shift
    output=$(wrk -t1 -c16 -d"${seconds}s" --timeout 20s --latency "$@")
    if grep -qE 'Non-2xx|Socket errors' <<<"$output"; then
        echo "$name: $output" >&2
        exit 1
    fi
    awk '/Requests\/sec/ { print $2 }' <<<"$output" >>"$work/$name.rate"
    awk '/ 99%/ { print $2 }' <<<"$output" >>"$work/$name.tail"
    awk '/requests in/ { print $1 }' <<<"$output" >"$work/$name.count"
}

# in_turn FUNCTION: calls it once to warm up, then once a round
in_turn() {
    seconds=$warm_up "$1"
    rm -f "$work"/*.rate "$work"/*.tail
    local number
    for ((number = 0; number < rounds; number++)); do "$1"; done
}

# compare TITLE REFERENCE NAME...: a table of what was hammered in turn
compare() {
    local title=$1 reference=$2 each rate
    shift 2
    printf '\n| %s | requests/s | of %s | 99 %% within, each round |\n|---|---|---|---|\n' "$title" "$reference"
    for each in "$reference" "$@"; do
        rate=$(median <"$work/$each.rate")
        printf '| %s | %.0f | %s | %s |\n' "$each" "$rate" "$(ratio "$rate" "$(median <"$work/$reference.rate")")" \
            "$(paste -sd' ' "$work/$each.tail")"
    done
}

checks() {
    start_nginx
    start_empty
    start_wiremock
    start_emulator
    fill 500
    in_turn check_everywhere
    compare 'check_gate, 500 gates, 16 connections' bare nginx parsed wiremock emulator
    stop_all
}

check_everywhere() {
    hammer nginx -s "$here/check.lua" "http://127.0.0.1:$nginx_port"
    hammer bare -s "$here/check.lua" "http://127.0.0.1:$empty_port"
    hammer parsed -s "$here/check.lua" "http://127.0.0.1:$empty_port" -- /parsed
    hammer wiremock -s "$here/check.lua" "http://127.0.0.1:$wiremock_port"
    hammer emulator -s "$here/check.lua" "http://127.0.0.1:$emulator_port"
}

events() {
    local number before after
    for ((number = 0; number < 100; number++)); do
        printf '{"eventName":"purchase","value":"sku_%d","time":%d,"user":{"userID":"user-%d"},"metadata":{"price":"9.99"}},' \
            "$number" "$((1760000000000 + number))" "$number"
    done | sed 's/^/{"events":[/; s/,$/],"statsigMetadata":{"sdkType":"benchmark"}}/' >"$work/events.json"
    start_emulator
    in_turn send_events
    before=$(events_kept)
    send_events
    after=$(events_kept)
    printf '\n| log_event in batches of 100 | events/s | taken in of those answered |\n|---|---|---|\n| emulator | %.0f | %d of %d |\n' \
        "$(median <"$work/emulator.rate" | awk '{ print $1 * 100 }')" "$((after - before))" "$(($(<"$work/emulator.count") * 100))"
    stop_all
}

send_events() { hammer emulator -s "$here/post.lua" "http://127.0.0.1:$emulator_port" -- /v1/log_event "$work/events.json"; }

events_kept() {
    curl --silent --fail "http://127.0.0.1:$emulator_port/metrics" | awk '/^statsig_events_total/ { sum += $2 } END { printf "%d", sum }'
}

documents() {
    start_nginx
    start_empty
    start_emulator
    fill 350
    printf '{"user":{"userID":"user-1","email":"person1@example.com","country":"NL","appVersion":"1.2.0"},"hash":"djb2"}' >"$work/user.json"
    value_bytes=$(curl --silent --fail "http://127.0.0.1:$emulator_port/v1/initialize" -H 'statsig-api-key: client-local' \
        -H 'Content-Type: application/json' -d @"$work/user.json" | wc -c)
    in_turn initialize_everywhere
    compare "initialize, 350 gates, $value_bytes bytes" bare emulator

    fill_megabyte
    mkdir -p "$work/nginx/served/v2/download_config_specs"
    curl --silent --fail "http://127.0.0.1:$emulator_port$specs" >"$work/nginx/served$specs"
    in_turn download_everywhere
    compare "download_config_specs, $(wc -c <"$work/nginx/served$specs") bytes" nginx emulator
    since=$(time_of_document)
    in_turn poll_everywhere
    compare 'download_config_specs, unchanged' bare emulator
    stop_all
}

fill_megabyte() { # 750 gates with long lists
    local number target
    target=$(seq -s, -f '"user-%g"' 1 60)
    for ((number = 0; number < 750; number++)); do
        printf '{"name":"large_%03d","rules":[{"name":"some","conditions":[{"type":"user_id","operator":"any","targetValue":["own-%d",%s]}]}]}' \
            "$number" "$number" "$target" | create
    done
}

time_of_document() {
    curl --silent --fail "http://127.0.0.1:$emulator_port$specs" | grep --only-matching '"time":[0-9]*' | tail -n 1 | cut -d: -f2
}

specs=/v2/download_config_specs/secret-local.json

initialize_everywhere() {
    hammer bare -s "$here/post.lua" "http://127.0.0.1:$empty_port" -- "/v1/initialize?bytes=$value_bytes" "$work/user.json"
    hammer emulator -s "$here/post.lua" "http://127.0.0.1:$emulator_port" -- /v1/initialize "$work/user.json"
}

download_everywhere() {
    hammer nginx "http://127.0.0.1:$nginx_port$specs"
    hammer emulator "http://127.0.0.1:$emulator_port$specs"
}

poll_everywhere() {
    hammer bare "http://127.0.0.1:$empty_port$specs?sinceTime=$since"
    hammer emulator "http://127.0.0.1:$emulator_port$specs?sinceTime=$since"
}

# 200 clients that look once a second at a megabyte, for half a minute: of a server that does nothing else, and has done it for
# so long that the compilers have come to rest
polls() {
    local before after
    start_emulator
    fill 350
    fill_megabyte
    since=$(time_of_document)
    look_every_second 180
    before=$(ticks)
    look_every_second 30
    after=$(ticks)
    printf '\n| 200 clients that poll every second | share of one core |\n|---|---|\n| emulator, %s | %s %% |\n' \
        "$(awk '/Requests\/sec/ { print $2 " requests/s" }' "$work/clients.log")" \
        "$(awk -v ticks="$((after - before))" -v hertz="$(getconf CLK_TCK)" 'BEGIN { printf "%.1f", ticks / hertz / 30 * 100 }')"
    stop_all
}

look_every_second() {
    wrk -t1 -c200 -d"$1s" -s "$here/poll.lua" "http://127.0.0.1:$emulator_port$specs?sinceTime=$since" >"$work/clients.log"
}

ticks() { awk '{ print $14 + $15 }' "/proc/$emulator/stat"; } # of processor time that the emulator has taken

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
    sed -i '/^-Dspring/d' "$work/empty-image/java.options" # its beans are found at the start, as in any application
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

# A gate check beside Statsig's older Java SDK; a change of a gate until a check has seen it, among 100 to 10,000
inside() {
    mvn --quiet --batch-mode -Pbenchmark test-compile
    printf '\n'
    jmh 'GateCheck -f 1 -wi 3 -w 1 -i 4 -r 2'
    jmh 'ConsoleWrite -f 1 -wi 4 -w 5 -i 3 -r 4' # nearly all of it is Spring and Hibernate, which take long to warm up
    jmh 'ConsoleRequests -f 1 -wi 3 -w 5 -i 3 -r 4'
}

jmh() { # jmh ARGUMENTS: the lines of the result that matter
    mvn --quiet --batch-mode -Pbenchmark exec:exec -Dbenchmarks="$1" >"$work/inside.log"
    sed -n '/^Benchmark /,$p' "$work/inside.log" | grep -E '^Benchmark|GateCheck|p0.50|p0.99 ' || cat "$work/inside.log"
}

echo "$(date -u +%F), $(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $("$java17" -version 2>&1 | sed -n 2p), $("$java25" -version 2>&1 | sed -n 2p)"
if (($# == 0)); then
    set -- checks events documents polls start inside
fi
build_empty
for part; do "$part"; done
