"""Drives the pages as a reader does.  usage: browser.py BINARY [WORD…]"""
import hashlib, json, sys, time, traceback, urllib.error, urllib.parse, urllib.request

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from desk import Browser, Neighbor, Newsdesk

PAGES = {
    "dashboard": "/", "search": "/statements?q=inflation", "speakers": "/speakers", "speaker": "/speakers/stoltenberg",
    "topics": "/topics", "topic": "/topics/air-defense", "documents": "/documents",
    "document": "/documents/nato-press-conference", "comparing": "/compare", "check": "/check",
    "checked": "/check?quote=nobody+on+the+council+spoke+about+lowering+rates",
    "compare": "/compare?speaker=stoltenberg&speaker=lagarde", "empty": "/statements?q=zeppelin",
    "embeds": "/embed/demo", "wall": "/?wall", "problem": "/problems/not-ready",
}
PAINT_LIMIT = 300   # milliseconds to the first paint on loopback


def get(desk, path, **fields):
    return urllib.request.urlopen(urllib.request.Request(desk.base + path, headers=fields))


def assert_accessible(browser):
    found = browser.violations()
    assert not found, str(found)


def first_statement(desk, query=""):
    return json.load(get(desk, f"/statements?limit=1{query}"))["items"][0]


def test_every_page_is_accessible_and_silent(browser, desk):
    pages = dict(PAGES, statement=first_statement(desk)["url"], frame="/embed" + first_statement(desk)["url"])
    for scheme in ("light", "dark"):
        browser.prefer(prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
        for name, path in pages.items():
            browser.go(path)
            browser.shot(f"{name}-{scheme}")
            found = browser.violations()
            assert not found, f"{path} ({scheme}): {found}"
            written = browser.console()
            assert not written, f"{path}: the console is not empty: {written}"


def test_pages_fit_a_phone_and_a_wall(browser, desk):
    for width, height in ((320, 640), (390, 844), (1920, 1080), (3840, 2160)):
        browser.size(width, height)
        for name, path in PAGES.items():
            browser.go(path)
            wide = browser.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 0, f"{path} is {wide} px too wide at {width}"
            if width in (390, 3840):
                browser.shot(f"{name}-{width}")


def test_targets_are_large_enough(browser, desk):
    browser.size(390, 844)
    for name, path in PAGES.items():
        browser.go(path)
        # WCAG 2.2, 2.5.8: 24 by 24 pixels, but for links within sentences.
        small = browser.js("""return [...document.querySelectorAll('button, input:not([type=hidden]), select, summary, nav a')].filter((one) => {
            const box = one.getBoundingClientRect(); return box.width && (box.height < 24 || box.width < 24) && !one.closest('.unseen'); }).map((one) => one.outerHTML.slice(0, 90))""")
        assert not small, f"{path}: {small}"


def test_first_paint_is_fast(browser, desk):
    for path in ("/", "/statements", "/documents/nato-press-conference"):
        browser.go(path)
        browser.go(path)
        browser.wait(lambda: browser.js("return performance.getEntriesByName('first-contentful-paint').length"), "a paint")
        paint = browser.js("return performance.getEntriesByName('first-contentful-paint')[0].startTime")
        print(f"  first contentful paint of {path}: {paint:.0f} ms")
        assert paint < PAINT_LIMIT, f"{path} paints after {paint:.0f} ms"


def test_assets_are_small(browser, desk):
    browser.go("/")
    names = browser.js("return [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon]')].map((one) => one.href).concat([...document.scripts].map((one) => one.src))")
    total = 0
    for name in names + [desk.base + "/embed.js"]:
        assert name.startswith(desk.base), f"{name} is of another origin"
        answer = get(desk, name.removeprefix(desk.base), **{"Accept-Encoding": "gzip"})
        total += len(answer.read())
        if "/assets/" in name:
            assert "immutable" in answer.headers["Cache-Control"]
    print(f"  styles, scripts and icon: {total} bytes compressed")
    pages = {path: len(get(desk, path, Accept="text/html", **{"Accept-Encoding": "gzip"}).read()) for path in PAGES.values()}
    heaviest = max(pages, key=pages.get)
    print(f"  the heaviest page, {heaviest}: {pages[heaviest]} bytes more")
    assert total + pages[heaviest] < 150_000


def test_search_says_what_it_understood(browser, desk):
    browser.go("/")
    browser.one("#q").send_keys('inflation -wages kind:direct', Keys.ENTER)
    browser.wait(lambda: "/statements?q=" in browser.driver.current_url, "the results")
    words = browser.one(".conditions").text
    assert "“inflation”" in words and "not “wages”" in words and "quoted" in words, words
    browser.go("/statements?q=inflation")
    browser.one(".conditions a").click()
    browser.wait(lambda: browser.driver.current_url.endswith("/statements"), "the condition gone")


def test_suggestions_work_by_keyboard_alone(browser, desk):
    browser.go("/")
    ActionChains(browser.driver).send_keys("/").perform()
    box = browser.driver.switch_to.active_element
    assert box.get_attribute("id") == "q"
    box.send_keys("stolt")
    browser.wait(lambda: box.get_attribute("aria-expanded") == "true", "suggestions")
    assert_accessible(browser)
    browser.shot("suggestions")
    box.send_keys(Keys.ARROW_DOWN)
    chosen = browser.one(f"#{box.get_attribute('aria-activedescendant')}")
    assert chosen.get_attribute("aria-selected") == "true" and "Stoltenberg" in chosen.text
    box.send_keys(Keys.ENTER)
    browser.wait(lambda: browser.driver.current_url.endswith("/speakers/stoltenberg"), "the speaker")


def test_facets_are_links_and_back_goes_back(browser, desk):
    browser.go("/statements")
    total = browser.one(".total").text
    browser.one(".facets details li a").click()
    browser.wait(lambda: "speaker=" in browser.driver.current_url, "the facet")
    assert browser.one(".total").text != total
    assert browser.one('.facets a[aria-current="true"]')
    browser.driver.back()
    browser.wait(lambda: browser.one(".total").text == total, "the list before")


def test_a_range_can_be_dragged_and_typed(browser, desk):
    browser.go("/statements")
    bars = browser.all(".timeline rect")
    ActionChains(browser.driver).move_to_element(bars[2]).click_and_hold().move_to_element(bars[6]).release().perform()
    browser.wait(lambda: "from=" in browser.driver.current_url and "to=" in browser.driver.current_url, "the range")
    query = urllib.parse.parse_qs(urllib.parse.urlsplit(browser.driver.current_url).query)
    assert query["from"][0] < query["to"][0]
    browser.go("/statements")
    browser.one("input[name=from]").send_keys("2024", Keys.ENTER)
    browser.wait(lambda: browser.driver.current_url.endswith("from=2024&sort=newest"), "the typed range without empty fields")


def test_focus_is_seen_and_goes_in_order(browser, desk):
    browser.go("/")
    order = []
    for _ in range(8):
        ActionChains(browser.driver).send_keys(Keys.TAB).perform()
        order.append(browser.js("const one = document.activeElement; return one.textContent.trim() || one.name"))
        width = browser.js("return getComputedStyle(document.activeElement).outlineWidth")
        assert width != "0px", f"the focus on {order[-1]} can't be seen"
    assert order[:4] == ["Skip to the content", "“OnRecord", "q", "Search"], order
    browser.go("/")
    ActionChains(browser.driver).send_keys(Keys.TAB, Keys.ENTER).perform()
    assert browser.js("return document.activeElement.id") == "main"


def test_the_theme_can_be_switched_and_stays(browser, desk):
    browser.go("/")
    paper = lambda: browser.js("return getComputedStyle(document.body).backgroundColor")
    light = paper()
    switch = browser.one("[data-theme-switch]")
    switch.click()
    switch.click()
    assert switch.text == "Theme: dark" and paper() != light
    browser.go("/topics")
    assert paper() != light
    browser.js("localStorage.clear()")


def test_a_document_explains_its_marks(browser, desk):
    browser.go("/documents/nato-press-conference")
    cue = browser.one(".text mark.cue a")
    browser.js("arguments[0].focus()", cue)
    browser.wait(lambda: browser.one(".tip").is_displayed(), "the explanation")
    assert "Resolution" in browser.one(".tip").text and "Rule" in browser.one(".tip").text
    assert browser.all("mark.lit")
    browser.shot("explanation")
    assert_accessible(browser)
    ActionChains(browser.driver).send_keys(Keys.ESCAPE).perform()
    assert not browser.one(".tip").is_displayed()
    cue.click()
    assert browser.js("return document.querySelector('li:target') !== null")


def test_a_statement_can_be_seen_in_context_and_cited(browser, desk):
    browser.go("/statements")
    card = browser.one(".card")
    card.find_element("css selector", ".more summary").click()
    assert card.find_element("css selector", ".excerpt mark.content").is_displayed()
    card.find_element("css selector", ".cite summary").click()
    assert f"{desk.base}/statements/" in card.find_element("css selector", ".cite p").text
    button = card.find_element("css selector", ".cite button")
    button.click()
    browser.wait(lambda: button.text == "Copied", "the copy")


def test_pages_work_without_scripts(browser, desk):
    browser.scripts(False)
    try:
        browser.go("/")
        browser.one("#q").send_keys("inflation")
        browser.one(".search button").click()
        browser.wait(lambda: browser.driver.current_url.endswith("/statements?q=inflation"), "the results")
        browser.wait(lambda: browser.one(".facets details li a"), "the facets")
        browser.go(browser.one(".facets details li a").get_attribute("href"))
        assert "speaker=" in browser.driver.current_url
        browser.one(".period button").click()
        # A form sends its empty fields, too.
        browser.wait(lambda: "from=&to=" in browser.driver.current_url and browser.all(".card"), "the same list")
    finally:
        browser.scripts(True)


def test_embeds_work_on_a_page_of_another_origin(browser, desk):
    statement = first_statement(desk, "&speaker=stoltenberg")
    page = f"""<!doctype html><html lang="en"><title>A neighbor</title><meta charset="utf-8">
        <script src="{desk.base}/embed.js" async></script>
        <main><h1>Neighbor</h1><onrecord-statement id="{statement['id']}">On the record</onrecord-statement>
        <onrecord-list speaker="stoltenberg" limit="2"></onrecord-list>
        <onrecord-timeline topic="defense"></onrecord-timeline>
        <iframe src="{desk.base}/embed/statements/{statement['id']}" width="560" height="320" title="A statement"></iframe>
        <p style="height: 4000px">What puts the next frame out of sight.</p>
        <iframe src="{desk.base}/embed/statements/{statement['id']}" width="200" height="20" title="In a column"></iframe></main></html>"""
    neighbor = Neighbor(page)
    try:
        browser.go(neighbor.base)
        inside = lambda name: browser.js(f"return document.querySelector('{name}').shadowRoot?.textContent ?? ''")
        browser.wait(lambda: statement["text"] in inside("onrecord-statement"), "the statement")
        browser.wait(lambda: browser.js("return document.querySelector('onrecord-list').shadowRoot.querySelectorAll('li').length") == 2, "the list")
        browser.wait(lambda: browser.js("return document.querySelector('onrecord-timeline').shadowRoot.querySelectorAll('rect').length") > 0, "the timeline")
        # Each frame is as high as its content at its width: the one shrinks, the other grows.
        fits = lambda: browser.js("return [...document.querySelectorAll('iframe')].map((one) => one.clientHeight)")
        browser.wait(lambda: 60 < fits()[0] < 320 and fits()[1] > 100, "frames that fit")
        for frame in browser.all("iframe"):
            browser.driver.switch_to.frame(frame)
            assert browser.js("return document.documentElement.scrollHeight - innerHeight") == 0
            browser.driver.switch_to.default_content()
        browser.shot("neighbor")
        assert not browser.driver.get_cookies()
        browser.driver.switch_to.frame(browser.one("iframe"))
        assert statement["text"] in browser.one("blockquote").text
        browser.driver.switch_to.default_content()
        assert not browser.console()
    finally:
        neighbor.stop()


def test_news_waits_to_be_shown(browser, desk):
    browser.go("/")
    before = browser.one(".card").text
    desk.write("lighthouse.txt", '---\ndate: 2026-01-05\npublisher: Port Aldine Courier\n---\nLighthouse to stay lit\n\n'
               '"The lighthouse will stay lit through the winter," said the harbor master, Ines Duarte, on Monday.\n')
    browser.wait(lambda: browser.all(".news button"), "the news")
    button = browser.one(".news button")
    assert "1 new statement" in button.text and browser.one(".card").text == before
    browser.shot("news")
    assert_accessible(browser)
    button.click()
    browser.wait(lambda: "lighthouse will stay lit" in browser.one(".card").text, "the new card")
    assert browser.all(".card.fresh") and not browser.all(".news button")


def test_a_document_and_a_statement_follow_their_corrections(browser, desk):
    head = '---\ndate: 2026-01-06\npublisher: Port Aldine Courier\n---\nFerry to sail\n\n'
    desk.write("ferry.txt", head + '"The ferry sails on Monday," said the harbor master, Ines Duarte.\n')
    path = "/documents/ferry"
    browser.wait(lambda: get(desk, path).status == 200, "the document")
    permalink = json.load(get(desk, path))["statements"]["items"][0]["url"]
    browser.go(path)
    corrected = head + '"The ferry sails on Tuesday," said the harbor master, Ines Duarte.\n\n"Bring a coat," she added.\n'
    desk.write("ferry.txt", corrected)
    browser.wait(lambda: browser.all(".news button"), "the news")
    assert "Monday" in browser.one(".text").text
    browser.wait(lambda: "1 new statement, 1 change" in browser.one(".news button").text, "what changed")
    assert_accessible(browser)
    browser.one(".news button").click()
    browser.wait(lambda: "Tuesday" in browser.one(".text").text, "the corrected text")
    assert "2 statements" in browser.one(".total").text and len(browser.all(".attributions > ol > li")) == 2
    cue = browser.all(".text mark.cue a")[1]
    browser.js("arguments[0].focus()", cue)
    browser.wait(lambda: browser.one(".tip").is_displayed() and "added" in browser.one(".tip").text, "the new explanation")
    corrected = corrected.replace("Ferry to sail", "Ferry to sail, in fog")
    desk.write("ferry.txt", corrected)
    browser.wait(lambda: "The text has changed" in browser.one(".news button").text, "the edit outside of statements")
    browser.one(".news button").click()
    browser.wait(lambda: "in fog" in browser.one("h1").text and not browser.all(".news button"), "the edited title")
    # The former address leads to what it says now, which follows the next correction by itself.
    browser.go(permalink)
    assert "Tuesday" in browser.one("blockquote").text and "Corrected on" in browser.one(".corrected").text
    desk.write("ferry.txt", corrected.replace("Tuesday", "Friday"))
    browser.wait(lambda: "This statement has changed" in browser.one(".news button").text, "the change")
    browser.one(".news button").click()
    browser.wait(lambda: "Friday" in browser.one("blockquote").text, "the corrected statement")
    browser.go(path)
    (desk.documents / "ferry.txt").unlink()
    browser.wait(lambda: "2 changes" in browser.one(".news button").text, "the withdrawal")
    browser.one(".news button").click()
    browser.wait(lambda: "withdrawn" in browser.one("h1").text, "the page that says so")


def test_a_person_signs_in_with_a_read_key(browser, desk):
    key = "5f0c9b1e"
    keys = desk.folder / "keys.yaml"
    keys.write_text(f"keys:\n  - name: desk\n    sha256: {hashlib.sha256(key.encode()).hexdigest()}\n")
    guarded = Newsdesk(desk.binary, "--keys", str(keys))
    try:
        try:
            get(guarded, "/speakers", Accept="text/html")
            assert False, "anybody may read"
        except urllib.error.HTTPError as refusal:
            assert refusal.code == 401 and any(one.startswith("Basic ") for one in refusal.headers.get_all("WWW-Authenticate"))
            # What stays on the screen when the browser's question is declined.
            assert "Sign in</a>" in refusal.read().decode()
        browser.go(guarded.base.replace("http://", f"http://anna:{key}@") + "/speakers")
        browser.wait(lambda: browser.all(".entries li"), "the speakers")
        # What the pages load carries the key, too: links, suggestions, events.
        browser.go(guarded.base + "/")
        browser.one("#q").send_keys("stolt")
        browser.wait(lambda: browser.all(".suggestions li"), "suggestions")
        guarded.write("lamp.txt", 'Lamp\n\n"The lamp is lit," said Ines Duarte.\n')
        browser.wait(lambda: browser.all(".news button"), "the news")
        assert not browser.driver.get_cookies() and not browser.console()
    finally:
        guarded.stop()


def test_hostile_documents_are_text(browser, desk):
    desk.write("hostile.jsonl", json.dumps({
        "id": "<img src=x onerror=alert(1)>", "date": "2026-02-01", "publisher": "\u202eretsivloS\u202c </a><script>alert(2)</script>",
        "title": "<script>document.title='broken'</script>",
        "text": '<script>document.title="broken"</script>\n\n"It is <b onclick=alert(3)>bold</b>, ' + "w" * 10_000
                + ' &amp; \u202etfel ot thgir\u202c \u0007," said Zorro <i>Vega</i>, the sheriff.\n'}) + "\n")
    browser.wait(lambda: "hostile" in str(json.load(get(desk, "/documents?limit=1000"))) or
                 "<img" in str(json.load(get(desk, "/documents?limit=1000"))["items"]), "the document")
    document = next(one for one in json.load(get(desk, "/documents?limit=1000"))["items"] if "<img" in one["id"])
    for path in ("/", "/statements", "/documents", document["url"]):
        browser.size(390, 844)
        browser.go(path)
        assert browser.driver.title != "broken", path
        assert not browser.all("main script:not([src]), main img, main b, main i"), path
        wide = browser.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{path} is {wide} px too wide"
        assert not browser.console(), path
    assert "\u202e" not in browser.js("return document.body.textContent")
    browser.shot("hostile")


def main():
    words = sys.argv[2:]
    tests = {name: test for name, test in globals().items() if name.startswith("test_")}
    desk = Newsdesk(sys.argv[1])
    failures = []
    try:
        for name, test in tests.items():
            if words and not any(word in name for word in words):
                continue
            started = time.monotonic()
            browser = Browser(desk)
            try:
                test(browser, desk)
                outcome = "passed"
            except Exception as error:
                browser.shot(f"failed-{name}")
                failures.append(name)
                outcome = "FAILED: " + (str(error) or "".join(traceback.format_exc().splitlines(True)[-3:]))
            finally:
                browser.stop()
            print(f"{name.removeprefix('test_').replace('_', ' ')}: {outcome} ({time.monotonic() - started:.1f} s)", flush=True)
    finally:
        desk.stop()
    print(f"{len(failures)} failed")
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
