-- wrk's requests: one body, over and over.    wrk ... -- PATH FILE
function init(arguments)
  local file = assert(io.open(arguments[2], "rb"))
  wrk.method = "POST"
  wrk.path = arguments[1]
  wrk.body = file:read("*a")
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["statsig-api-key"] = "secret-local"
  file:close()
end
