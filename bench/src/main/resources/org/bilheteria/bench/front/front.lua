-- What wrk sends for bench/front. It must run on one thread: everybody asks in turn.
-- Arguments: METHOD HEADER PREFIX RATE PEOPLE TARGET...
--   HEADER: VALUE is PREFIX and the asker's session; "-" for no header. RATE: requests a second that are due, answered or not;
--   0: as fast as answers come. PEOPLE: a file of lines SESSION<tab>PLACE. TARGET: a path in which {place} is the asker's, then
--   possibly a blank and a body. When everybody has asked for the first target it is the next one's turn.
local method, header, prefix, rate
local people, targets = {}, {}
local running
local headers = { ["Content-Type"] = "application/json" }

asked, behind = 0, 0

function setup(thread)
  running = thread
end

local function schedule()
  local ffi = require("ffi")
  ffi.cdef("typedef struct { long s; long n; } front_time; int clock_gettime(int clock, front_time *now);")
  local now = ffi.new("front_time")
  local first, due = nil, 0
  -- Each request has its moment, whether those before are answered or not. A moment that passed while every connection was
  -- waiting for an answer is counted: then fewer were sent than were due.
  return function()
    ffi.C.clock_gettime(1, now)
    local millis = tonumber(now.s) * 1000 + tonumber(now.n) / 1e6
    first = first or millis
    local wait = first + due * 1000 / rate - millis
    due = due + 1
    if wait < -50 then
      behind = behind + 1
    end
    return math.max(0, wait)
  end
end

function init(args)
  method, header, prefix, rate = args[1], args[2], args[3], tonumber(args[4])
  for line in io.lines(args[5]) do
    local session, place = line:match("^([^\t]*)\t(.*)$")
    people[#people + 1] = { session = session, place = place }
  end
  for i = 6, #args do
    local path, body = args[i]:match("^(%S+) ?(.*)$")
    targets[#targets + 1] = { path = path, body = body ~= "" and body or nil, own = path:find("{place}", 1, true) }
  end
  if rate > 0 then
    delay = schedule()
  end
end

function request()
  local who = people[asked % #people + 1]
  local what = targets[math.floor(asked / #people) % #targets + 1]
  asked = asked + 1
  if header ~= "-" then
    headers[header] = prefix .. who.session
  end
  local path = what.own and what.path:gsub("{place}", who.place) or what.path
  return wrk.format(method, path, headers, what.body)
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    "front %d %d %d %d %d %d %d %d %d\n",
    summary.duration, summary.requests, errors.status, errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9),
    running:get("asked"), running:get("behind")))
end
