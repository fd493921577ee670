-- Makes each of wrk's connections wait about a second before every request, as SDKs do between two looks at a document.
function delay()
  return math.random(500, 1500)
end
