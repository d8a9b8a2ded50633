-- Asks for the targets of a file in turn: wrk -s targets.lua URL -- FILE
local targets, place = {}, 0

function init(arguments)
    for line in io.lines(arguments[1]) do targets[#targets + 1] = wrk.format("GET", line) end
end

function request()
    place = place % #targets + 1
    return targets[place]
end
