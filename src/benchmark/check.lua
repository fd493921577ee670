-- wrk's requests: check_gate for any of 500 gates and 200 users, in an order that repeats; the same for every server.
-- wrk ... -- PREFIX    puts PREFIX before the path.
local gates, users, distinct = 500, 200, 4096
local requests, position = {}, 0

function init(arguments)
  local path = (arguments[1] or "") .. "/v1/check_gate"
  local headers = { ["Content-Type"] = "application/json", ["statsig-api-key"] = "secret-local" }
  local domains = { "example.com", "example.org", "example.net", "test.invalid" }
  local countries = { "NL", "DE", "US", "GB", "FR", "JP", "BR", "IN" }
  math.randomseed(42)
  for i = 1, distinct do
    local user = math.random(0, users - 1)
    local body = string.format(
      '{"user":{"userID":"user-%d","email":"person%d@%s","country":"%s","locale":"en_US","appVersion":"%d.%d.0",'
        .. '"custom":{"plan":"team","seats":%d}},"gateName":"gate_%03d"}',
      user, user, domains[user % 4 + 1], countries[user % 8 + 1], user % 9 + 1, user % 20, user, math.random(0, gates - 1))
    requests[i] = wrk.format("POST", path, headers, body)
  end
end

function request()
  position = position % distinct + 1
  return requests[position]
end
