#!/usr/bin/env bash
# Trains the AOT cache: starts the application, asks it what clients ask, stops it. Needs a JDK or JRE 25 and bash, no curl.
# usage: train.sh APP_DIRECTORY [PORT]     writes APP_DIRECTORY/statsig-emulator.aot
set -euo pipefail

app=$1
port=${2:-3006}
log=$(mktemp)

java @"$app/java.options" -XX:AOTCacheOutput="$app/statsig-emulator.aot" \
    -jar "$app/statsig-emulator.jar" --server.address=127.0.0.1 --server.port="$port" >"$log" 2>&1 &
emulator=$!

fail() {
    echo "train.sh: $*" >&2
    cat "$log" >&2
    kill -KILL "$emulator" 2>/dev/null || true
    exit 1
}

# ask METHOD PATH KEY [BODY]: prints status line, headers and body
ask() {
    local body=${4:-}
    exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
    printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nSTATSIG-API-KEY: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' \
        "$1" "$2" "$3" "${#body}" "$body" >&3
    cat <&3
    exec 3>&-
}

# expect PATTERN METHOD PATH KEY [BODY]: asks, and fails unless the answer matches
expect() {
    local pattern=$1 answer
    shift
    answer=$(ask "$@") || fail "no answer to $1 $2"
    # shellcheck disable=SC2053 # a pattern is meant
    [[ $answer == $pattern ]] || fail "$1 $2: $answer"
}

for _ in $(seq 3000); do
    if (ask GET /readyz '') 2>/dev/null | grep -q '^HTTP/1.1 200'; then
        break
    fi
    kill -0 "$emulator" 2>/dev/null || fail 'the application did not start'
    sleep 0.1
done

user='"user":{"userID":"42","email":"a@example.com","country":"NL","appVersion":"1.2.3","userAgent":"Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0","custom":{"plan":"team"}}'
expect 'HTTP/1.1 201*' POST /console/v1/gates console-local '{"name":"training","isEnabled":true,"rules":[
    {"name":"staff","passPercentage":100,"conditions":[{"type":"email","operator":"str_ends_with_any","targetValue":["@example.com"]}]},
    {"name":"a third","passPercentage":33.3,"conditions":[{"type":"country","operator":"any","targetValue":["NL","DE"]}]}]}'
expect 'HTTP/1.1 201*' POST /console/v1/dynamic_configs console-local '{"name":"training_config","isEnabled":true,"defaultValue":{"a":1},"rules":[]}'
for _ in 1 2 3 4 5; do
    expect 'HTTP/1.1 200*"value":true*' POST /v1/check_gate secret-local "{$user,\"gateName\":\"training\"}"
    expect 'HTTP/1.1 200*' POST /v1/get_config client-local "{$user,\"configName\":\"training_config\"}"
done
expect 'HTTP/1.1 200*' GET /console/v1/gates console-local
expect 'HTTP/1.1 200*' PATCH /console/v1/gates/training console-local '{"description":"trained"}'
expect 'HTTP/1.1 20[02]*' POST /v1/log_event client-local "{$user,\"events\":[{\"eventName\":\"trained\"}]}"
expect 'HTTP/1.1 *' GET /v2/download_config_specs/secret-local.json secret-local
expect 'HTTP/1.1 *' GET /v1/download_config_specs/secret-local.json secret-local
expect 'HTTP/1.1 *' POST /v1/initialize client-local "{$user,\"hash\":\"djb2\"}"
expect 'HTTP/1.1 404*' GET /console/v1/gates/unknown console-local
expect 'HTTP/1.1 401*' POST /v1/check_gate unknown '{}'
expect 'HTTP/1.1 200*' GET /metrics ''

kill -TERM "$emulator"
wait "$emulator" || [ $? = 143 ] || fail 'the application did not stop as it should'
[ -s "$app/statsig-emulator.aot" ] || fail 'no cache was written'
rm -f "$log"
